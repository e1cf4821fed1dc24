export default function(c){c.addPassthroughCopy("img"); c.addPassthroughCopy({"public":"/"}); return {dir:{input:"."}}}
