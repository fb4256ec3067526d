// SPDX-License-Identifier: EUPL-1.2
import markdownIt from "markdown-it";

const day = (date) => (date instanceof Date ? date.toISOString() : String(date)).slice(0, 10);

export default function (config) {
  config.setLibrary("md", markdownIt({ html: true }));
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.addFilter("cap", (text) => text.charAt(0).toUpperCase() + text.slice(1));
  config.addFilter("nl", (date) => day(date).split("-").reverse().join("-"));
  config.addFilter("iso", day);
  config.addFilter("icsdate", (text) => text.replace(/[-:]/g, ""));
  config.addFilter("icstext", (text) => text.replace(/,/g, "\\,"));
  config.addFilter("first", (list, count) => list.slice(0, count));
  config.addFilter("jsonld", (title, data, organisation) => JSON.stringify({
    "@context": "https://schema.org", "@type": "Event", name: title, startDate: data.start, endDate: data.end,
    location: { "@type": "Place", name: data.place, address: `${data.street}, ${data.city}` },
    organizer: { "@type": "Organization", name: organisation.name },
  }));
  for (const name of ["paginas", "bijeenkomsten"])
    config.addCollection(name, (api) => api.getFilteredByGlob(`content/${name}/*.md`));
  config.addPassthroughCopy({ static: "/" });
  config.addGlobalData("nav", ["paginas", "bijeenkomsten"]);
  config.addGlobalData("permalink", () => (data) =>
    data.section ? `/${data.section}/${data.page.fileSlug}/index.html` : undefined);
  return { dir: { input: ".", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
