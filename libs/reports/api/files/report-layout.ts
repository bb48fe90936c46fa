import { baseLayout } from '@wijkspoor/platform/api';

/** A report on A4: parts with what is known, its source, and the words of people. A letter is set closer, so that it fits a page. */
export const reportLayout =
  baseLayout +
  String.raw`
#let close = data.letter
#set page(paper: "a4", margin: (x: 22mm, top: if close { 16mm } else { 20mm }, bottom: if close { 15mm } else { 20mm }),
  footer: context grid(columns: (1fr, auto), text(size: 9pt, fill: quiet, data.foot),
    text(size: 9pt, fill: quiet)[#data.page #counter(page).display() / #counter(page).final().first()]))
#set text(size: if close { 10pt } else { 10.5pt })
#show heading.where(level: 1): it => block(above: 0mm, below: 3mm, text(size: if close { 19pt } else { 26pt }, weight: "bold", hyphenate: false, fill: strong-colour, it.body))
#show heading.where(level: 2): it => block(above: if close { 4.6mm } else { 9mm }, below: if close { 2mm } else { 3mm }, sticky: true, text(size: if close { 12.5pt } else { 15pt }, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 4.5mm, below: 2mm, sticky: true, text(size: 11pt, weight: "semibold", fill: strong-colour, it.body))
#set table(stroke: (x, y) => (bottom: 0.4pt + luma(75%)), inset: (x: 1.6mm, y: if close { 1.2mm } else { 1.7mm }), fill: (x, y) => if y == 0 { pale-colour })
#let source(words) = block(above: 1.2mm, below: 3mm, text(size: 8.6pt, fill: quiet, words))
#let paragraphs(words) = for one in words { par(one) }

#let lines(block) = for item in block.items {
  grid(columns: (4mm, 1fr), text(fill: strong-colour)[•], { item.text; linebreak(); text(size: 8.6pt, fill: quiet, item.source) })
  v(1mm)
}
// a short table stays on one page, with its source
#let rows(block-data) = block(breakable: block-data.rows.len() > 16, width: 100%, {
  table(
    columns: block-data.columns.map(one => if one.width == 0 { auto } else { one.width * 1fr }),
    align: block-data.columns.map(one => if one.number { end } else { start }),
    table.header(..block-data.columns.map(one => text(weight: "semibold", size: 9.4pt, hyphenate: false, one.title.join(linebreak())))),
    ..block-data.rows.flatten().map(one => text(size: if close { 9.6pt } else { 9.4pt }, hyphenate: true, one)),
  )
  if block-data.more != "" { par(text(size: 9.4pt, weight: "semibold", block-data.more)) }
  source(block-data.source)
})
#let chart(drawn) = block(breakable: false, width: 100%, {
  image(bytes(drawn.svg), format: "svg", width: 150mm, alt: drawn.alt)
  source(drawn.source)
})
// three figures of a letter stand beside each other
#let figures(blocks) = grid(columns: (1fr,) * blocks.len(), column-gutter: 4mm, fill: pale-colour, inset: 4mm,
  ..blocks.map(block => {
    set par(leading: 0.45em, spacing: 0.7em)
    par(text(size: 16pt, weight: "bold", fill: strong-colour, hyphenate: false, block.rows.first().at(1)))
    par(block.rows.first().first())
    par(text(size: 8.4pt, fill: quiet, block.source))
  }))

// in the margin, so that it moves nothing
#if data.logo != "" { place(top + right, dy: if close { -11mm } else { -13mm }, image(bytes(data.logo), format: "svg", height: if close { 9mm } else { 11mm }, alt: data.logoAlt)) }
= #data.title
#text(fill: quiet, data.subtitle)
#let written(part) = for words in part.words {
  if words.title != "" [=== #words.title]
  paragraphs(words.text)
}
#for part in data.parts {
  [== #part.title]
  if part.state != "" { block(below: 2mm, text(size: 9.6pt, weight: "semibold", part.state)) }
  if data.wordsFirst { written(part) }
  if part.figures { figures(part.blocks) } else {
    for block in part.blocks {
      if block.title != "" and block.title != part.title [=== #block.title]
      if block.kind == "lines" { lines(block) } else if block.kind == "chart" { chart(block) } else { rows(block) }
    }
  }
  if not data.wordsFirst { written(part) }
}
`;
