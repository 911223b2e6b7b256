// The screenplay in Fountain that afterwriting makes of the script of Final Draft on standard input.
const { readFileSync } = require("fs");
const { JSDOM } = require("jsdom");
const jquery = require("jquery")(new JSDOM("").window);

let converter;
global.define = (name, factory) => { converter = factory(() => jquery); };
require("afterwriting/js/utils/converters/finaldraft.js");
jquery.fn.size ??= function () { return this.length; };
process.stdout.write(converter.to_fountain(readFileSync(0, "utf8")));
