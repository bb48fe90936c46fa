import { baseLayout } from '@wijkspoor/platform/api';

/** A poster on A3: what, how, until when, other ways, and who asks. */
export const posterLayout =
  baseLayout +
  String.raw`
#set page(paper: "a3", margin: (x: 26mm, top: 26mm, bottom: 62mm), footer-descent: 0mm, footer: place(bottom + left, dx: -26mm, block(
  width: 297mm, height: 44mm, fill: strong-colour, inset: (x: 26mm, y: 9mm),
  { set text(fill: white); set align(horizon); grid(columns: (1fr, 1.2fr), column-gutter: 12mm,
    text(size: 26pt, weight: "bold", data.gemeente),
    align(end, text(size: 17pt, dutch(data.contact)))) })))
#set text(size: 21pt)
#set par(leading: 0.5em)
#show heading.where(level: 1): set block(above: 6mm, below: 8mm)
#show heading.where(level: 1): it => {
  set text(size: data.titleSize * 1pt, weight: "bold", hyphenate: false)
  set par(leading: 0.36em)
  it.body
}
#show heading.where(level: 2): it => text(size: 27pt, weight: "bold", it.body)

#text(size: 27pt, weight: "bold", fill: strong-colour, data.about)
= #dutch(data.title)
#text(size: 27pt, data.lead)
#v(1fr)
#grid(columns: (132mm, 1fr), column-gutter: 16mm, align: horizon,
  block(stroke: 1.4mm + strong-colour, radius: 5mm, inset: 9mm, qr(114mm)),
  {
    [== #data.scan]
    v(9mm)
    text(fill: quiet, data.goTo)
    v(-3mm)
    text(size: 24pt, weight: "bold", hyphenate: false, align(start, latin(data.address)))
    v(9mm)
    for fact in data.facts { par(fact) }
  })
#v(1fr)
#block(width: 100%, fill: pale-colour, inset: 10mm, radius: 4mm, {
  [== #data.otherWays]
  v(1mm)
  if data.place == "" { data.help } else { dutch(data.place) }
})
#v(2mm)
#block(text(size: 18pt, fill: quiet, data.languages))
`;
