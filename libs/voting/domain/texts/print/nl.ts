/** Dutch words on paper: letters with a code, and ballot papers, at level B1. */
export const nl = {
  'print.until': 'Stemmen kan tot {until}.',
  'print.promise': 'Wat gebeurt er met de uitslag?',
  'print.feedback': 'Uiterlijk {day} leest u op de pagina van {wijk} wat er is besloten.',
  'print.questions': 'Vragen?',
  'print.qr': 'QR-code die naar {address} gaat',
  'letter.to': 'Aan de bewoner van dit adres',
  'letter.dear': 'Beste bewoner,',
  'letter.why':
    'U kunt stemmen over {wijk}. Bewoners kiezen zelf, en vooraf ligt vast hoe er wordt geteld. U mag stemmen vanaf {age} jaar.',
  'letter.how': 'Zo stemt u',
  'letter.step1': 'Scan de code hiernaast met uw telefoon. Of ga naar:',
  'letter.step2': 'Vul deze code in:',
  'letter.step3': 'Kies en stem. U krijgt een ontvangstbewijs. Schrijf het over of maak een foto.',
  'letter.keep':
    'Met deze code stemt één mens. Tot het sluiten kunt u er uw stem mee veranderen: alleen de laatste stem telt. Wie de code heeft, kan dat ook. Geef deze brief dus aan niemand.',
  'letter.private':
    'Uw stem is geheim. Wij vragen niet naar uw naam, en wij schrijven niet op welke code op welk adres komt. Na het sluiten wissen wij de sleutel: dan kan niemand meer zien wie wat stemde.',
  'letter.otherWays': 'Stemt u liever niet op internet?',
  'letter.paper': 'Dan kunt u op papier stemmen of hulp krijgen. Stem niet ook nog met deze code.',
  'letter.help': 'Dan kunt u hulp krijgen.',
  'letter.regards': 'Met vriendelijke groet,',
  'paper.heading': 'Stembiljet',
  'paper.number': 'Nummer {number}',
  'paper.vote': 'Stemming {number}',
  'paper.page': 'Blad {page} van {pages}',
  'paper.approval': {
    one: 'Zet een kruis bij één keuze.',
    other: 'Zet een kruis bij hoogstens {n} keuzes.',
  },
  'paper.points': {
    one: 'U hebt {n} punt. Schrijf het bij een keuze.',
    other: 'U hebt {n} punten. Schrijf bij elke keuze hoeveel u haar geeft. Samen niet meer dan {n}.',
  },
  'paper.budget': 'Zet een kruis bij wat u wilt. Samen mag het niet meer kosten dan {amount}.',
  'paper.none': 'Niets kiezen mag ook: dan telt u mee als stem voor geen van alle.',
  'paper.wrong': 'Verkeerd vak? Maak dat vak helemaal zwart.',
  'paper.tooMany': 'Kiest u te veel, dan is dit biljet ongeldig.',
  'paper.noName': 'Schrijf uw naam niet op dit biljet.',
  'paper.once': 'U stemt één keer: op papier, of op internet.',
  'paper.about':
    'Het nummer gebruiken wij alleen om elk biljet één keer te tellen. Wij weten niet wie welk nummer heeft. Kopieer dit biljet niet.',
  'paper.cost': 'kosten: {amount}',
  'paper.handIn': 'Waar levert u dit in?',
  'paper.count': 'Zo wordt geteld',
  'rule.totals': { one: 'Wat de meeste stemmen krijgt, wint.', other: 'De {n} keuzes met de meeste stemmen winnen.' },
  'rule.greedy':
    'De keuze met de meeste stemmen komt eerst. Daarna de volgende, zolang het geld op kan. Wat niet meer past, wordt overgeslagen.',
  'rule.greedyPerCost':
    'De keuze met de meeste stemmen per euro komt eerst. Daarna de volgende, zolang het geld op kan.',
  'rule.totalsPoints': {
    one: 'Wat de meeste punten krijgt, wint.',
    other: 'De {n} keuzes met de meeste punten winnen.',
  },
  'rule.greedyPoints':
    'De keuze met de meeste punten komt eerst. Daarna de volgende, zolang het geld op kan. Wat niet meer past, wordt overgeslagen.',
  'rule.greedyPerCostPoints':
    'De keuze met de meeste punten per euro komt eerst. Daarna de volgende, zolang het geld op kan.',
  'rule.equalShares':
    'Elke stem krijgt een even groot deel van het geld. Een keuze wint als de mensen die erop stemden haar samen kunnen betalen.',
  'rule.threshold': {
    one: 'Een keuze wint alleen met {n} stem of meer.',
    other: 'Een keuze wint alleen met {n} stemmen of meer.',
  },
  'rule.thresholdPoints': {
    one: 'Een keuze wint alleen met {n} punt of meer.',
    other: 'Een keuze wint alleen met {n} punten of meer.',
  },
  'rule.categories': 'Zoveel geld kan er hoogstens naar elke soort: {limits}.',
  'file.letters': 'Brieven stemming {number}',
  'file.papers': 'Stembiljetten stemming {number}',
};
