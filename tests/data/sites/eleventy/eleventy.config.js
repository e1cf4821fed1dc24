// The usual blog
import pluginRss from "@11ty/eleventy-plugin-rss";

export default async function (eleventyConfig) {
  eleventyConfig
    .addPassthroughCopy({ "./public/": "/" })
    .addPassthroughCopy("./content/feed/style.xsl");
  eleventyConfig.addFilter("strip", (text) => text.replace(/['"{]/g, ""));
  eleventyConfig.addPassthroughCopy(`content/${"img"}`);
}

export const config = {
  templateFormats: ["md", "njk", "html"],
  markdownTemplateEngine: "njk",
  dir: {
    input: "content", // default: "."
    includes: "../_includes",
    output: "_site",
  },
  pathPrefix: "/base/",
};
