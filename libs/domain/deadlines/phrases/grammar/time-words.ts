import { DAY_NTH, END, MONTH, SEVERAL, START, WEEKDAY, YEAR4 } from './vocabulary';

/** Words that name days, stretches and feasts of the calendar. */
export const CALENDAR_WORD = `${YEAR4}|\\d{2,4}[/-]\\d{2,4}(?:[/-]\\d{2,4})?|${MONTH}|${WEEKDAY}|spring|summer|autumn|winter|n?gwanwyn|wanwyn|haf|hydrEf|hydReF|gaeaf|aeaf|easter|christmas|whitsun|michaelmas|calan|galan|pasg|nadolig|sulgwyn|eleni|llynedd|heddiw|yfory|today|tomorrow|tonight|yesterday|ddoe|weekend|penwythnos|q[1-4]|fy\\d*|ay(?= ?\\d)`;

/** Other words of time: beside a reading they may change what it means, so that none is left out unseen. */
const OF_TIME =
  '(?:this|same|that) time(?= (?:next|last|in|on|of) )|yr (?:un (?:adeg|amser|pryd)|adeg hon|amser hwn)(?= )|bank holidays?|any(?= (?:\\p{L}+ )?(?:year|quarter|month|week|term)s?)|unrhyw(?= (?:flwyddyn|fis|chwarter|wythnos|dymor))|eve of|wake of|aftermath|turn of|d?trothwy|drothwy|throthwy|g?ŵyl (?:y )?banc|g?wyliau banc|anniversar(?:y|ies)|[pb]en-blwydd|mhen-blwydd|unwaith y|d?dwywaith y|[dt]eirgwaith y|\\d{1,2}(?:st|nd|rd|th|af|ain|fed|eg|ydd)|decades?|years?|months?|weeks?|days?|hours?|quarters?|quarterly|halves|half|half-year|terms?|fortnights?|fortnightly|sessions?|blwyddyn|flwyddyn|blynyddoedd|flynyddoedd|blynedd|flynedd|mlynedd|mis|fis|misoedd|fisoedd|deufis|ddeufis|wythnos|wythnosau|pythefnos|bythefnos|diwrnod|ddiwrnod|niwrnod|diwrnodau|ddiwrnodau|dydd|dyddiau|ddyddiau|chwarter|hanner|tymor|dymor|thymor|nhymor|degawd|ddegawd|next|last|previous|following|coming|forthcoming|upcoming|preceding|succeeding|subsequent|nesaf|diwethaf|ddiwethaf|blaenorol|flaenorol|canlynol|ganlynol|each|every|annual|annually|yearly|monthly|weekly|daily|biennial|biennially|triennial|bob|pob|phob|mhob|blynyddol|flynyddol|misol|chwarterol|thereafter|wedyn|start|beginning|begins|end|ends|ending|middle|mid|early|late|close|diwedd|ddiwedd|niwedd|dechrau|ddechrau|canol|ganol|cynnar|gynnar|hwyr|recess|holidays?|vacation|half-term|toriad|doriad|gwyliau|midnight|noon|between|rhwng|ago|old|commencing|w/c|onwards?|ymlaen|hyd';

/** What makes a day uncertain, moves it or lifts it: `barring delays`, `has been withdrawn`, `petai’r Bil yn pasio`. */
const OF_DOUBT =
  "barring|excepting|exceptions?|other than|providing (?:that|the)|(?:where|wherever|when) (?:possible|practicable|feasible|appropriate|necessary|asked|requested)|wherever|whenever|(?:so|as) far as|insofar as|on the understanding|in the event|in principle|discretion|thereabouts|or so|(?:such|any|some) other|longer|shorter|soonest|tentative(?:ly)?|provisional(?:ly)?|notwithstanding|despite|exclusive(?! \\p{L})|amended|varied|brought forward|moved|changed|shifted|revised|originally|previously|formerly|symudwyd|newidiwyd|gynt|blaenorol|wreiddiol|(?:put|pushed) back|slip|slips|slipped|missed|withdrawn|cancelled|abandoned|lapsed|revoked|at risk|under review|(?:plus|minus|less) (?:the|a|an|any|\\d+|one|two|three|four|five|six)|only (?:if|where|when|on)|(?:up)?on request|as the case m[aA]y be|periodically|from time to time|rolled over|possibly|perhaps|maybe|probably|likely|ideally|hopefully|ar wahân|lle bo|graddau|mewn egwyddor|dros dro|arall|o gwmpas|yn fras|fwy neu lai|o bryd i'w gilydd|diwygiwyd|hestynnwyd|estynnwyd|gohiriwyd|[gc]?h?anslo|[gc]?h?anslwyd|mwyach|gollwyd|collwyd|dan adolygiad|(?:gall|gallai) newid|efallai|o bosibl?|ar gais|er gwaethaf|rhag ofn|petai|petaent|pe|ni bai|bwrw|d?tybio|dybio|thybio|namyn|oddieithr";

/** Words that set a limit or a condition: they are shown, and never void a reading that they do not touch. */
const OF_LIMITS = `(?<=(?:${MONTH}|spring|summer|autumn|winter|easter|christmas)(?: \\p{L}+)? )(?:meetings?|elections?|statement|budget|conference|sitting|plenary|board|summit|review|edition|reshuffle|round|forum|event|solstice|equinox)|mAi(?= \\d{4})|around|about|approximately|circa|roughly|tua|oddeutu|not|never|no|unless|except|excluding|earlier|later|sooner|latest|earliest|whichever|depending|dependent|assuming|failing|save (?:in|where|that|for|as|when|if|with|by)|apart from|conditions?|extensions?|extend|extending|conditional|contingent|pending|deferred|bellaf|provided|subject|until|till|before|after|since|within|if|once|when|but|by|from|otherwise|postponed|extended|delayed|nid|nad|oni|onid|heblaw|eithrio|os|cyn|wedi hynny|ar ôl|gynharach|cynharach|hwyrach|ddiweddarach|ond|nes|pan|tan|erbyn|o fewn|ers|peidio|dim|ddim|amodol|amod|cyhyd|belled|d?dibynnu|d?dibynnol|estyniad|ymestyn|estyn|gohirio|ohirio|gohirir|bynnag|diweddarach|cynharaf|gynharaf|hwyraf|diweddaraf|ddiweddaraf|cynt|gynt|ynghynt|unwaith(?! (?:bob|pob|y|eto)(?![a-zâêîôûŵŷ]))|ymhen|cyn pen`;

/** Any word of time or of a limit. */
export const TIME_OR_LIMIT = `${CALENDAR_WORD}|${OF_TIME}|${OF_LIMITS}|${OF_DOUBT}`;

const anyOf = (words: string): RegExp => new RegExp(`${START}(?:${words})${END}`, 'gu');
export const timeWords = anyOf(`${CALENDAR_WORD}|${OF_TIME}`);
export const limitWords = anyOf(`${OF_LIMITS}|${OF_DOUBT}`);

/** Directly before a reading these turn it round. */
export const NEGATION = new RegExp(
  `${START}(?:not|never|except|excluding|other than|rather than|instead of|nid|nad|ddim|dim|ac eithrio|heblaw)\\s+(?:the |in |on |yn |ar )?$`,
  'u',
);
/** These name another: `the last`, `two`. In Welsh they may follow their own noun: `adroddiad cyntaf cyn` … */
export const WHICH_OR_HOW_MANY = new RegExp(
  `${START}(?:${DAY_NTH}|${SEVERAL}|last|final|olaf|\\d{1,2}(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain)? (?:of|o))\\s+(?:the |in |on |yn |ar )?$`,
  'u',
);
/** … which these cut off. */
export const STARTS_A_BOUND =
  /^(?:by|before|after|within|no|not|on or|at least|until|cyn|erbyn|heb|hyd|tan|o fewn|ar neu|o leiaf|dim|ddim|ymhen|nid) /u;
