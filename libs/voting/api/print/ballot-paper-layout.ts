import { baseLayout } from '@wijkspoor/platform/api';

/** Ballot papers on A4, each with its number on every page. No name, no address; options have the numbers that are typed over. */
export const ballotPaperLayout =
  baseLayout +
  String.raw`
#set text(size: 11pt)
#show heading.where(level: 1): it => block(above: 2.4mm, below: 3.6mm, text(size: 20pt, weight: "bold", hyphenate: false, it.body))
#show heading.where(level: 2): it => block(above: 5.4mm, below: 2.4mm, text(size: 12.5pt, weight: "bold", fill: strong-colour, it.body))
#let box-of(wide) = box(width: if wide { 15mm } else { 8mm }, height: 8mm, stroke: 0.45mm + black, radius: 0.8mm)
#let option(one) = block(breakable: false, width: 100%, above: 3.6mm, below: 0mm,
  grid(columns: (auto, 7mm, 1fr), column-gutter: 3mm, align: (start + top, end + top, start + top),
    box-of(data.points),
    pad(top: 1.6mm, text(size: 12.5pt, weight: "bold", str(one.place))),
    pad(top: 1.6mm, {
      text(weight: "bold", lang: one.lang, one.title)
      if one.cost != "" { h(2mm); text(fill: quiet, size: 10pt, one.cost) }
      if one.text != "" { linebreak(); text(size: 10pt, lang: one.lang, one.text) }
    })))

#let ballot(number) = {
  set page(paper: "a4", margin: (x: 20mm, top: 25mm, bottom: 18mm), header-ascent: 5mm, footer-descent: 5mm,
    header: grid(columns: (1fr, auto), align: (start + horizon, end + horizon),
      text(size: 9.6pt, fill: quiet)[#data.gemeente · #dutch(data.wijk) · #data.vote],
      box(stroke: 0.5mm + black, radius: 1mm, inset: (x: 3mm, y: 1.8mm), text(size: 13pt, weight: "bold", data.number.replace("{number}", number)))),
    footer: context {
      let pages = counter(page).at(label("end-" + number)).first()
      align(center, text(size: 9pt, fill: quiet, data.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(pages))))
    })
  counter(page).update(1)
  text(weight: "bold", fill: strong-colour, data.heading)
  [= #dutch(data.title)]
  if data.intro != "" { dutch(data.intro); parbreak() }
  panel({ strong(data.limit); for line in data.how { v(-1mm); par(line) } })
  for one in data.options { option(one) }
  block(breakable: false, above: 7mm, {
    panel({ strong(data.handIn); linebreak(); dutch(data.place); linebreak(); data.until })
    [== #data.countTitle]
    data.count
    parbreak()
    [== #data.promiseTitle]
    dutch(data.promise)
    parbreak()
    data.feedback
    parbreak()
    text(size: 9pt, fill: quiet, data.about)
  })
  [#metadata(none)#label("end-" + number)]
}
// printed on both sides, each ballot begins on a sheet of its own
#for (at, number) in data.numbers.enumerate() {
  if at > 0 { pagebreak(to: "odd") }
  ballot(number)
}
`;
