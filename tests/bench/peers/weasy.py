# SPDX-License-Identifier: EUPL-1.2
"""usage: weasy.py FOLDER flyers|vouchers|document OUTPUT    every file of FOLDER/html to a PDF, in one process"""
import os
import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

folder, task, output = sys.argv[1:4]
fonts = FontConfiguration()
if task == "flyers":
    os.makedirs(output)
    for name in os.listdir(f"{folder}/html"):
        HTML(f"{folder}/html/{name}").write_pdf(f"{output}/{name}.pdf", font_config=fonts)
else:
    HTML(f"{folder}/html/0.html").write_pdf(output, font_config=fonts)
