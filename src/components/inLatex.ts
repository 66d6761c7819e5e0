const latex: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // BibTeX counts braces, escaped ones too, so that a lone one needs a name.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
}

/** A text as LaTeX prints it; two dashes or quotation marks in a row would be printed as one sign. */
export const inLatex = (text: string) =>
  text.replace(/[\\{}~^<>&%$#_]/g, (sign) => latex[sign] ?? `\\${sign}`).replace(/([-'`])(?=\1)/g, '$1{}')
