// The elements that fountain-js finds in the screenplay on standard input, one a line: kind, tab, text.
const { Fountain } = require("fountain-js");
const { readFileSync } = require("fs");

const { tokens } = new Fountain().parse(readFileSync(0, "utf8"), true);
for (const token of tokens) {
  console.log(`${token.type}\t${(token.text ?? "").replace(/\n/g, "/")}`);
}
