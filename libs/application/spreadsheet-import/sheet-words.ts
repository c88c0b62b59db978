import { type Bilingual, both } from '#domain/kernel';

/** What is said of a cell, and how to mend it. */
export const cellWords = {
  'cell-error': (error: string): Bilingual =>
    both(
      `The cell shows the error ${error}. Correct the formula, or write the value itself.`,
      `Mae’r gell yn dangos y gwall ${error}. Cywirwch y fformiwla, neu ysgrifennwch y gwerth ei hun.`,
    ),
  'no-result': (): Bilingual =>
    both(
      'The cell holds a formula whose result was not saved. Open the file in Excel, save it, and load it again.',
      'Mae’r gell yn cynnwys fformiwla na chadwyd ei chanlyniad. Agorwch y ffeil yn Excel, cadwch hi a llwythwch hi eto.',
    ),
  'date-before-1900': (): Bilingual =>
    both(
      'This date is before 1 March 1900, where a spreadsheet counts a 29 February 1900 that never was, so the day is not certain. Write the day as text.',
      'Mae’r dyddiad hwn cyn 1 Mawrth 1900, lle mae taenlen yn cyfrif 29 Chwefror 1900 na fu erioed, felly nid yw’r diwrnod yn sicr. Ysgrifennwch y diwrnod fel testun.',
    ),
  required: (heading: Bilingual): Bilingual =>
    both(
      `“${heading.en}” is empty. Every row needs it.`,
      `Mae “${heading.cy}” yn wag. Mae ei angen ar bob rhes.`,
    ),
  'no-title': (): Bilingual =>
    both(
      'The row has no title. Give one in at least one language.',
      'Nid oes gan y rhes deitl. Rhowch un mewn o leiaf un iaith.',
    ),
  'not-a-day': (): Bilingual =>
    both(
      'This is no day. Write the day, the month and the year, such as 31/03/2027 or 31 March 2027.',
      'Nid diwrnod yw hwn. Ysgrifennwch y diwrnod, y mis a’r flwyddyn, fel 31/03/2027 neu 31 Mawrth 2027.',
    ),
  'no-said-on': (): Bilingual =>
    both(
      'The due date is in words, and they count from the day on which they were said. Give that day.',
      'Mae’r dyddiad cau mewn geiriau, ac maent yn cyfrif o’r diwrnod y cawsant eu dweud. Rhowch y diwrnod hwnnw.',
    ),
  'phrase-without-date': (why: Bilingual): Bilingual =>
    both(
      `${why.en} Write the date, or give a day under “Remind me again on”.`,
      `${why.cy} Ysgrifennwch y dyddiad, neu rhowch ddiwrnod o dan “Atgoffa eto ar”.`,
    ),
  'no-such-kind': (written: string, near: Bilingual | null, all: Bilingual): Bilingual =>
    both(
      `There is no kind “${written}”. ${near === null ? `Write one of these: ${all.en}.` : `Did you mean ${near.en}?`}`,
      `Nid oes math “${written}”. ${near === null ? `Ysgrifennwch un o’r rhain: ${all.cy}.` : `Oeddech chi’n golygu ${near.cy}?`}`,
    ),
  'recurring-duty': (): Bilingual =>
    both(
      'A duty that comes round again needs a rule for its dates, which a row cannot hold. Put it on the register by “A duty that comes round again”, and take the row out.',
      'Mae dyletswydd gylchol angen rheol ar gyfer ei dyddiadau, ac ni all rhes gynnwys un. Rhowch hi ar y gofrestr drwy “Dyletswydd gylchol”, a thynnwch y rhes allan.',
    ),
  'case-or-template': (): Bilingual =>
    both(
      'Cases and their templates are not put on the register from a spreadsheet. Take the row out.',
      'Ni roddir achosion na’u templedi ar y gofrestr o daenlen. Tynnwch y rhes allan.',
    ),
  'no-such-authority': (written: string, all: Bilingual): Bilingual =>
    both(
      `“${written}” does not say what lets the date move. Write one of these: ${all.en}.`,
      `Nid yw “${written}” yn dweud beth a all symud y dyddiad. Ysgrifennwch un o’r rhain: ${all.cy}.`,
    ),
  'no-such-post': (written: string, near: Bilingual | null): Bilingual =>
    both(
      `The directory has no post “${written}”. ${near === null ? 'Write the title of a post as the template lists them.' : `Did you mean ${near.en}?`}`,
      `Nid oes swydd “${written}” yn y cyfeiriadur. ${near === null ? 'Ysgrifennwch deitl swydd fel y mae’r templed yn eu rhestru.' : `Oeddech chi’n golygu ${near.cy}?`}`,
    ),
  'reference-unusable': (written: string): Bilingual =>
    both(
      `“${written}” holds too few letters a to z or digits to tell a row by. Give a reference of at least two.`,
      `Nid yw “${written}” yn cynnwys digon o lythrennau a i z na digidau i adnabod rhes. Rhowch gyfeirnod ag o leiaf ddau ohonynt.`,
    ),
  'reference-twice': (written: string, other: string): Bilingual =>
    both(
      `The reference “${written}” stands in ${other} too. Give one of the two rows another.`,
      `Mae’r cyfeirnod “${written}” yn ${other} hefyd. Rhowch gyfeirnod arall i un o’r ddwy res.`,
    ),
  'beyond-headings': (): Bilingual =>
    both(
      'There is something here beyond the last heading. Look whether a comma within a cell has divided it; if not, take it out or give its column a heading.',
      'Mae rhywbeth yma y tu hwnt i’r pennawd olaf. Edrychwch a yw coma y tu mewn i gell wedi’i rhannu; os nad yw, tynnwch ef allan neu rhowch bennawd i’r golofn.',
    ),
};

/** What is pointed out and stops nothing. */
export const noteWords = {
  'phrase-read': (readings: readonly { readonly label: Bilingual }[], warning: Bilingual | null): Bilingual =>
    both(
      `Kept as words, with what they can mean: ${readings.map(({ label }) => label.en).join('; ')}. A person chooses on the entry.${warning === null ? '' : ` ${warning.en}`}`,
      `Cedwir y geiriau, gyda’r hyn y gallant ei olygu: ${readings.map(({ label }) => label.cy).join('; ')}. Mae person yn dewis ar y cofnod.${warning === null ? '' : ` ${warning.cy}`}`,
    ),
  'same-in-file': (other: string): Bilingual =>
    both(
      `The same words with the same date stand in ${other}. Both are loaded if both are meant.`,
      `Mae’r un geiriau gyda’r un dyddiad yn ${other}. Llwythir y ddau os golygir y ddau.`,
    ),
  'repeated-row': (other: string): Bilingual =>
    both(
      `The row says exactly what ${other} says, and is loaded once.`,
      `Mae rhes arall yn dweud yn union yr un peth, sef ${other}: llwythir un ohonynt.`,
    ),
  'same-on-register': (title: Bilingual, id: string): Bilingual =>
    both(
      `“${title.en}” (${id}) on the register has the same words and the same date. Take this row out if it is the same.`,
      `Mae gan “${title.cy}” (${id}) ar y gofrestr yr un geiriau a’r un dyddiad. Tynnwch y rhes hon allan os yr un peth ydyw.`,
    ),
  changed: (before: string, after: string): Bilingual =>
    both(
      `The register has “${before}”, the file “${after}”. Nothing is changed by loading: open the entry and change it there if the file is right.`,
      `Mae gan y gofrestr “${before}”, a’r ffeil “${after}”. Ni newidir dim drwy lwytho: agorwch y cofnod a’i newid yno os y ffeil sy’n gywir.`,
    ),
  'unknown-column': (heading: string): Bilingual =>
    both(
      `The column “${heading}” is none of those that are read. What stands in it is left out.`,
      `Nid yw’r golofn “${heading}” yn un o’r rhai a ddarllenir. Gadewir allan yr hyn sydd ynddi.`,
    ),
  'hidden-sheet': (name: string): Bilingual =>
    both(
      `The hidden sheet “${name}” was not read. Show it and move it to the front if its rows are meant.`,
      `Ni ddarllenwyd y ddalen gudd “${name}”. Dangoswch hi a’i symud i’r blaen os ei rhesi hi a olygir.`,
    ),
  'other-sheet': (name: string): Bilingual =>
    both(
      `Only one sheet is read. “${name}” has headings of ours too, and was not read: load it as a file of its own.`,
      `Dim ond un ddalen a ddarllenir. Mae gan “${name}” benawdau cyfarwydd hefyd, ac ni ddarllenwyd hi: llwythwch hi fel ffeil ar wahân.`,
    ),
};
