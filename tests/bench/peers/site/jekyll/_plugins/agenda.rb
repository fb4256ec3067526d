# SPDX-License-Identifier: EUPL-1.2
# A calendar file beside each meeting: Jekyll has no second output of one document.
class Agenda < Jekyll::Generator
  def generate(site)
    site.collections["bijeenkomsten"].docs.each do |meeting|
      page = Jekyll::PageWithoutAFile.new(site, site.source, "bijeenkomsten/#{meeting.basename_without_ext}", "index.ics")
      page.data["layout"] = "agenda"
      page.data["name_of_meeting"] = meeting.basename_without_ext
      page.data["meeting"] = meeting.data.slice("start", "end", "title", "place", "street", "city", "description")
      site.pages << page
    end
  end
end
