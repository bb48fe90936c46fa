import { baseLayout } from '@wijkspoor/platform/api';

/** A poster on A3: what was said or decided in large letters, one picture, and where to read all of it. */
export const posterLayout =
  baseLayout +
  String.raw`
#set page(paper: "a3", margin: (x: 24mm, top: 24mm, bottom: 50mm), footer-descent: 0mm, footer: place(bottom + left, dx: -24mm, block(
  width: 297mm, height: 34mm, fill: strong-colour, inset: (x: 24mm, y: 8mm),
  { set text(fill: white); set align(horizon); grid(columns: (1fr, auto), column-gutter: 10mm,
    text(size: 26pt, weight: "bold", data.gemeente), text(size: 17pt, data.day)) })))
#set text(size: data.textSize * 1pt)
#set par(leading: 0.5em, spacing: 0.8em)
#show heading.where(level: 1): set block(above: 0mm, below: 9mm)
#show heading.where(level: 1): it => {
  set text(size: data.titleSize * 1pt, weight: "bold", hyphenate: false, fill: strong-colour)
  set par(leading: 0.36em)
  it.body
}
#show heading.where(level: 2): it => block(above: 11mm, below: 5mm, text(size: 22pt, weight: "bold", it.body))

#if data.logo != "" { place(top + right, dy: -19mm, image(bytes(data.logo), format: "svg", height: 17mm, alt: data.logoAlt)) }
= #data.title
#for one in data.words { par(one) }
#if data.wordsSource != "" { par(text(size: 12pt, fill: quiet, data.wordsSource)) }
#if data.svg == "" { v(1fr) } else {
  [== #data.chartTitle]
  // the picture takes what the words leave: a poster is one page
  block(width: 100%, height: 1fr, image(bytes(data.svg), format: "svg", width: 100%, height: 100%, fit: "contain", alt: data.alt))
  par(text(size: 12pt, fill: quiet, data.source))
  v(6mm)
}
#block(width: 100%, fill: pale-colour, inset: 8mm, radius: 4mm, grid(columns: (48mm, 1fr), column-gutter: 12mm, align: horizon,
  box(fill: white, inset: 3mm, qr(42mm)),
  {
    [== #data.scan]
    set text(size: 18pt)
    par(data.how)
    par(text(size: 20pt, weight: "bold", hyphenate: false, latin(data.address)))
  }))
`;
