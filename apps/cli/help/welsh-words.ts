/** What the commands and their options do, in Welsh, by the English words that stand with them. */
export const WELSH: Readonly<Record<string, string>> = {
  'Statutory review duties and ministerial commitments: loaded, forecast, reconciled, replayed.':
    'Dyletswyddau adolygu statudol ac ymrwymiadau gweinidogol: eu llwytho, eu rhagweld, eu cysoni, eu hailchwarae.',
  'answer as JSON, for programs': 'ateb fel JSON, ar gyfer rhaglenni',
  'cy or en (default: CYLCH_LANGUAGE, LANG, else en)':
    'cy neu en (oni ddywedir: CYLCH_LANGUAGE, LANG, fel arall en)',
  'data folder of the local stack to speak to (default: data/local)':
    'ffolder data’r stac lleol i siarad ag ef (oni ddywedir: data/local)',
  'display help for command': 'dangos cymorth ar gyfer y gorchymyn',

  'load a register file (default: the sample register); loading twice changes nothing':
    'llwytho ffeil gofrestr (oni ddywedir: y gofrestr enghreifftiol); nid yw llwytho ddwywaith yn newid dim',
  'say what would be done and change nothing': 'dweud beth a wneid a newid dim',
  'one obligation as it stands, with the sum behind its dates':
    'un rhwymedigaeth fel y mae, gyda’r cyfrif y tu ôl i’w dyddiadau',
  'what an obligation will do of itself in the years to come':
    'yr hyn y bydd rhwymedigaeth yn ei wneud ohoni ei hun yn y blynyddoedd i ddod',
  'how many years': 'sawl blwyddyn',

  'restart and poke the clocks that are missing or behind the ledger':
    'ailgychwyn a phrocio’r clociau sydd ar goll neu y tu ôl i’r llyfr cyfrifon',
  'list them and change nothing': 'eu rhestru a newid dim',
  'make the read models again from the ledger, beside the live ones, and swap them':
    'gwneud y modelau darllen eto o’r llyfr cyfrifon, wrth ymyl y rhai byw, a’u cyfnewid',
  'list the rows that differ, with both values, and change nothing; 1 where any does':
    'rhestru’r rhesi sy’n wahanol, gyda’r ddau werth, a newid dim; 1 os oes un',
  'the read models that follow the ledger: how far each is, which have stopped and why':
    'y modelau darllen sy’n dilyn y llyfr cyfrifon: pa mor bell y mae pob un, pa rai sydd wedi stopio a pham',
  'let one that stopped go on, once what was wrong is mended':
    'gadael i un a stopiodd fynd ymlaen, wedi trwsio’r hyn oedd o’i le',
  'bring the database to the newest form': 'dod â’r gronfa ddata i’r ffurf ddiweddaraf',

  'destroy the key of a person’s words; who decided or was told stays for the retention period':
    'dinistrio allwedd geiriau person; mae pwy a benderfynodd neu a hysbyswyd yn aros am y cyfnod cadw',
  'why; sealed for whoever asks': 'pam; wedi’i selio ar gyfer y sawl sy’n gofyn',
  'who asks': 'pwy sy’n gofyn',
  'ask for the post and id too, which is refused and recorded':
    'gofyn am y swydd a’r dynodydd hefyd, a wrthodir ac a gofnodir',
  'every erasure there has been, for the list that is kept outside the database':
    'pob dilead a fu, ar gyfer y rhestr a gedwir y tu allan i’r gronfa ddata',
  'after a restore: erase again what the backup brought back (default: ERASURE_LIST_FILE)':
    'ar ôl adfer: dileu eto yr hyn a ddaeth yn ôl gyda’r copi wrth gefn (oni ddywedir: ERASURE_LIST_FILE)',

  'the deadline calculator, by itself': 'y cyfrifiannell dyddiadau, ar ei ben ei hun',
  'a rule file (YAML or JSON), a duty (D1 to D35, or its name) or a phrase, with its workings':
    'ffeil reol (YAML neu JSON), dyletswydd (D1 i D35, neu ei henw) neu ymadrodd, gyda’r cyfrif',
  'which rule of a duty; all, unless told': 'pa reol o ddyletswydd; pob un, oni ddywedir',
  'the turn of a recurring rule; the first, unless told': 'tro rheol gylchol; y cyntaf, oni ddywedir',
  'a day to count from; again for each turn': 'diwrnod i gyfrif ohono; eto ar gyfer pob tro',
  'a value set outside the law': 'gwerth a osodir y tu allan i’r gyfraith',
  'the version of a duty’s rule in force on this day':
    'y fersiwn o reol dyletswydd sydd mewn grym ar y diwrnod hwn',
  'with the holidays as they were known at the end of this day':
    'gyda’r gwyliau fel yr oeddent yn hysbys ar ddiwedd y diwrnod hwn',
  'the day a phrase was said or written; today, unless told':
    'y diwrnod y dywedwyd neu yr ysgrifennwyd ymadrodd; heddiw, oni ddywedir',
  'beyond the published holidays too, marked provisional':
    'y tu hwnt i’r gwyliau a gyhoeddwyd hefyd, wedi’i nodi’n ddyddiad dros dro',
  'JSON lines in (a file, else standard input), one answer a line out; see libs/domain/deadlines/README.md':
    'llinellau JSON i mewn (ffeil, fel arall y mewnbwn safonol), un ateb y llinell allan; gweler libs/domain/deadlines/README.md',

  'which last days would move if the second stood in the place of the first; rule files or duties':
    'pa ddiwrnodau olaf a symudai pe bai’r ail yn lle’r cyntaf; ffeiliau rheol neu ddyletswyddau',
  'the first day looked at; today, unless told': 'y diwrnod cyntaf yr edrychir arno; heddiw, oni ddywedir',
  'the last; ten years later, unless told': 'yr olaf; ddeng mlynedd yn ddiweddarach, oni ddywedir',
  'which rule of a duty; the first, unless told': 'pa reol o ddyletswydd; y gyntaf, oni ddywedir',

  'the published bank holidays': 'y gwyliau banc a gyhoeddwyd',
  'take in a newer GOV.UK list: show what differs and what it would move on the register, and write it only when told to':
    'derbyn rhestr GOV.UK ddiweddarach: dangos beth sy’n wahanol a beth a symudai ar y gofrestr, a’i hysgrifennu dim ond pan ddywedir',
  'GOV.UK’s Welsh list, where a title is new': 'rhestr Gymraeg GOV.UK, lle mae teitl yn newydd',
  'the day of the list; today, unless told': 'diwrnod y rhestr; heddiw, oni ddywedir',
  'questions as JSON lines: list those whose date would move':
    'cwestiynau fel llinellau JSON: rhestru’r rhai y symudai eu dyddiad',
  'write the new list and when its late holidays became known':
    'ysgrifennu’r rhestr newydd a phryd y daeth ei gwyliau hwyr yn hysbys',
  'where the lists stand (default: libs/domain/calendars/data)':
    'lle mae’r rhestrau (oni ddywedir: libs/domain/calendars/data)',

  'for auditors': 'ar gyfer archwilwyr',
  'the state at every position, with who and why': 'y cyflwr ar bob safle, gyda phwy a pham',
  'an obligation as it was known at one time about another':
    'rhwymedigaeth fel yr oedd yn hysbys ar un adeg am adeg arall',
  'a record’s number, a date or an instant (default: all that is known)':
    'rhif cofnod, dyddiad neu ennyd (oni ddywedir: popeth sy’n hysbys)',
  'a date or an instant (default: whenever it takes effect)':
    'dyddiad neu ennyd (oni ddywedir: pryd bynnag y daw i rym)',
  'what differs between two points (12, 2026-08-31, 12@2026-08-31, @2026-08-31, now), and why':
    'beth sy’n wahanol rhwng dau bwynt (12, 2026-08-31, 12@2026-08-31, @2026-08-31, now), a pham',
  'why a field has its value, or why it has none (last-day, completed, notified, owner …)':
    'pam y mae gan faes ei werth, neu pam nad oes ganddo un (last-day, completed, notified, owner …)',
  'as it was known then': 'fel yr oedd yn hysbys bryd hynny',
  'as it was in effect then': 'fel yr oedd mewn grym bryd hynny',
  'who decided what, when and for whom, over the whole register; latest first':
    'pwy a benderfynodd beth, pryd ac ar ran pwy, dros yr holl gofrestr; y diweddaraf yn gyntaf',
  'who decided, or for whom; system: the clock and the loader':
    'pwy a benderfynodd, neu ar ran pwy; system: y cloc a’r llwythwr',
  'recorded on this day or later': 'wedi’i gofnodi ar y diwrnod hwn neu’n hwyrach',
  'recorded on this day or earlier': 'wedi’i gofnodi ar y diwrnod hwn neu’n gynharach',
  'only what stands before this record': 'dim ond yr hyn sydd cyn y cofnod hwn',
  'at most so many': 'cynifer â hyn ar y mwyaf',
  'every recorded decision asked for again of the core and calendar it names, and compared to the byte':
    'gofyn eto am bob penderfyniad a gofnodwyd i’r craidd a’r calendr y mae’n eu henwi, a’u cymharu i’r beit',
  'and of today’s, listing what would come out otherwise':
    'ac i rai heddiw, gan restru’r hyn a fyddai’n wahanol',
  'write a folder of evidence to take away: the whole ledger, one obligation, or what was recorded in a period':
    'ysgrifennu ffolder o dystiolaeth i’w chymryd oddi yma: yr holl lyfr cyfrifon, un rhwymedigaeth, neu’r hyn a gofnodwyd mewn cyfnod',
  'only this obligation, with its mail, triggers and erasures':
    'dim ond y rhwymedigaeth hon, gyda’i phost, ei sbardunau a’i dileadau',
  'only what was recorded from this day in Wales': 'dim ond yr hyn a gofnodwyd o’r diwrnod hwn yng Nghymru',
  'and up to this day': 'a hyd at y diwrnod hwn',
  'show personal texts in the summary; an erasure cannot reach a bundle taken away':
    'dangos testunau personol yn y crynodeb; ni all dilead gyrraedd bwndel a gymerwyd oddi yma',
  'hold every record against what was published outside the database; ends with 0 where it is verified, 1 where it was altered, 2 where nothing could be verified':
    'dal pob cofnod yn erbyn yr hyn a gyhoeddwyd y tu allan i’r gronfa ddata; mae’n gorffen â 0 lle dilyswyd, 1 lle newidiwyd, 2 lle na ellid dilysu dim',
  'the published log (default: CHECKPOINT_FOLDER; of a bundle, its own)':
    'y log cyhoeddedig (oni ddywedir: CHECKPOINT_FOLDER; i fwndel, ei un ei hun)',
  'a checkpoint that you hold, from a mail; again for each':
    'pwynt gwirio sydd gennych, o neges; eto ar gyfer pob un',
  'a key of the log, name+id+base64, or a file of them; again for each':
    'allwedd y log, name+id+base64, neu ffeil ohonynt; eto ar gyfer pob un',
  'the same of a witness': 'yr un peth ar gyfer tyst',
  'how many of the witnesses must have cosigned':
    'faint o’r tystion y mae’n rhaid iddynt fod wedi cydlofnodi',
  'root certificate of a time-stamping authority, PEM; again for each':
    'tystysgrif wraidd awdurdod stampio amser, PEM; eto ar gyfer pob un',
  'judge one proof or checkpoint of any log, from a file or standard input (-); ends with 0 where it holds, 1 where not, 2 where it cannot be read':
    'barnu un prawf neu bwynt gwirio o unrhyw log, o ffeil neu’r mewnbwn safonol (-); mae’n gorffen â 0 lle mae’n dal, 1 lle nad yw, 2 lle na ellir ei ddarllen',
  'the entry that the proof should be of': 'y cofnod y dylai’r prawf fod ohono',
  'or its hash': 'neu ei hash',
  'judge the sum alone and leave signatures aside': 'barnu’r cyfrif yn unig a gadael llofnodion o’r neilltu',
  'make the signing key of a log of this name, e.g. cylch.example/ledger; prints its verifier key':
    'gwneud allwedd lofnodi log o’r enw hwn, e.e. cylch.example/ledger; mae’n argraffu ei hallwedd ddilysu',
};
