import { type Bilingual, addMonths, both } from '#domain/kernel';
import { BOUND, PART } from '../grammar/operators';
import { type Family, family } from '../grammar/families';
import { datesIn } from '../grammar/dates';
import { type Finder, all, around, place } from '../grammar/placed';
import { periodsIn } from '../periods/periods';
import { DAYS_MONTH, NTH, NUMBER } from '../grammar/vocabulary';
import { beforeEvent } from './events';

/** A vague phrase is reviewed after three months: a policy proposal. */
const MONTHS_TO_LOOK_AGAIN = 3;

const vague = (pattern: string, reason: Bilingual): Family =>
  family(pattern, (_groups, { saidOn }) => ({
    undated: reason,
    lookAgainOn: addMonths(saidOn, MONTHS_TO_LOOK_AGAIN),
  }));

/** With the words before it: `before the`, `by the end of this`. */
const bounded = (pattern: string, reason: Bilingual): Family =>
  around(
    place(pattern, () => true),
    { before: `(?:(?:${BOUND})(?:'r)? )?${PART}(?:this |next |a )?` },
    (_groups, _found, saidOn) => ({ undated: reason, lookAgainOn: addMonths(saidOn, MONTHS_TO_LOOK_AGAIN) }),
  );

/** Words that say since when something has been so. */
const SINCE = {
  undated: both(
    'The words say since when something has been so; they set no day by which anything is due.',
    'Mae’r geiriau’n dweud ers pryd y bu rhywbeth felly; nid ydynt yn pennu diwrnod ar gyfer dim.',
  ),
  lookAgainOn: null,
};
const sinceThen = (inner: Finder<unknown>, between: string): Family =>
  around(inner, { before: `(?:since|ers) ${between}` }, () => SINCE);

const HOLIDAY =
  'summer|easter|christmas|winter|spring|autumn|february|may|october|half[- ]?term|whitsun|senedd|parliamentary|westminster(?: summer)?|school(?: summer)?';
const TORIAD = 'haf|pasg|nadolig|hanner tymor|sulgwyn|hydrEf|hydref|hydReF|gwanwyn|senedd|ysgol';

/** `earlier this year`, `yn gynharach eleni`: part of what is under way, and past. */
const PAST = {
  undated: both(
    'The words speak of time that had passed when they were said; they set no day by which anything is due.',
    'Mae’r geiriau’n sôn am amser a oedd wedi mynd heibio pan gawsant eu dweud; nid ydynt yn pennu diwrnod ar gyfer dim.',
  ),
  lookAgainOn: null,
};
const earlierIn: Family = around(
  periodsIn,
  { before: `(?:earlier(?: in)?|yn gynharach(?: yn| ym)?) ${PART}` },
  (_groups, meaning, saidOn) =>
    'named' in meaning && meaning.named.some(({ from, to }) => from <= saidOn && saidOn <= to) ? PAST : null,
);

/** Phrases that name no date. */
export const undated: Family = all(
  family(
    '(?:for |to )?(?:the )?(?:next|incoming|new) (?:welsh )?(?:government|administration|senedd(?: term)?)|(?:i )?(?:lywodraeth|llywodraeth) (?:nesaf|newydd)(?: cymru)?|(?:i )?(?:y )?senedd nesaf',
    () => ({
      undated: both(
        'It is left to the next government: it waits until one is formed, and the words give no date.',
        'Fe’i gadewir i’r llywodraeth nesaf: mae’n aros nes y ffurfir un, ac nid yw’r geiriau’n rhoi dyddiad.',
      ),
      lookAgainOn: null,
      trigger: 'government-formed',
    }),
  ),
  bounded(
    `(?<!bank )(?:(?:${HOLIDAY}) ){0,3}(?:recess|holidays?|vacation|half[- ]term(?: break)?|break)(?: (?:20\\d{2}))?|(?:d?toriad|thoriad|gwyliau|wyliau)(?:'r)?(?: yr?)? (?:${TORIAD})(?: 20\\d{2})?|(?:y |[io]'r )?(?:toriad|doriad)(?! (?:yr?|${TORIAD})(?![a-zA-Z]))|g?wyliau'r ysgol|(?<=(?:cyn|erbyn|ystod|dros|ar ôl) (?:yr? )?)hanner tymor|(?:before|until|when|after) (?:the )?(?:senedd|parliament|house) (?:rises|returns|adjourns)`,
    both(
      'A recess or a school holiday is dated by a calendar of its own, which is not given.',
      'Calendr ei hun sy’n dyddio toriad neu wyliau ysgol, ac ni roddwyd hwnnw.',
    ),
  ),
  bounded(
    `(?:senedd|parliament)(?: term| session| hon| bresennol)|(?:parliamentary|senedd) (?:term|session)|(?<=(?:this|this coming|end of this|end of the) )(?:senedd|parliament|session|government|administration)|(?<=d?diwedd y )senedd|(?:(?:tymor|dymor|nhymor) y )senedd(?: hon| bresennol)?|tymor presennol y senedd|(?<=(?:before|by|after|until|following|ahead of|at) (?:the )?)(?:(?:next|senedd|general|welsh|council|local|english|scottish|${DAYS_MONTH}) ){0,3}elections?(?: 20\\d{2})?|(?:senedd|general|local|council) elections?|etholiad(?:au)? (?:nesaf |cyngor )?(?:y senedd|cyffredinol|lleol)(?: nesaf)?|(?<=(?:cyn|erbyn|ar ôl|hyd) (?:yr )?)etholiad(?:au)?(?: nesaf)?`,
    both(
      'A Senedd term ends with an election; the words do not give its day.',
      'Daw tymor y Senedd i ben gydag etholiad; nid yw’r geiriau’n rhoi ei ddiwrnod.',
    ),
  ),
  bounded(
    `(?:every|each|once every|at least every|at least once every) (?:(?:${NUMBER}|${NTH}|other) )?(?:years?|months?|quarters?|weeks?|terms?|fortnight)|(?:at least )?once in (?:every|each|any)(?: period of)? (?:${NUMBER})[- ]years?(?:[- ]period)?|once a (?:year|month|week|quarter|term)|(?:twice|(?:${NUMBER}) times) (?:a|each|every|per) (?:year|month|week)|annually|yearly|quarterly|monthly|weekly|fortnightly|termly|biannually|biennially|each year|[bp]h?ob (?:(?:${NUMBER}|yn ail) )?(?:blwyddyn|flwyddyn|mlynedd|blynedd|flynedd|mis|(?<=yn ail )fis|chwarter|wythnos|tymor|pythefnos)|yn (?:flynyddol|chwarterol|fisol|wythnosol)|(?:o leiaf )?unwaith ym mhob cyfnod o (?:${NUMBER}) (?:blynedd|mlynedd|flynedd|mis|fis)|(?:unwaith|d?dwywaith|[dt]eirgwaith|(?:${NUMBER}) gwaith) (?:y|bob) (?:flwyddyn|blwyddyn|mis|chwarter)`,
    both(
      'It comes again and again, and the words do not say from which day it is counted.',
      'Mae’n digwydd dro ar ôl tro, ac nid yw’r geiriau’n dweud o ba ddiwrnod y’i cyfrifir.',
    ),
  ),
  vague(
    `(?:in|over|within|during) the (?:coming|next|next few|following|near)(?: (?:couple|number) of| few| several)? (?:months|weeks|years|days)|(?:within|in|over) (?:(?:a )?(?:few|couple of|matter of|number of) |several )?(?:days|weeks|months|years)|(?:yn|dros|o fewn) (?:ystod )?(?:yr? )?(?:ychydig )?(?:dyddiau|misoedd|wythnosau|blynyddoedd|fisoedd) (?:nesaf|i ddod)|(?:o fewn|ymhen|mewn) (?:ychydig )?(?:o )?(?:ddyddiau|wythnosau|fisoedd|flynyddoedd|misoedd|blynyddoedd|dyddiau)|am flynyddoedd i ddod`,
    both(
      'The words give a direction and no last day; any date would be invented.',
      'Mae’r geiriau’n rhoi cyfeiriad heb ddiwrnod olaf; dyfeisio fyddai rhoi dyddiad.',
    ),
  ),
  vague(
    `(?:as soon as (?:is )?(?:reasonably )?(?:possible|practicable) (?:after|following)|cyn gynted (?:ag y bo'n (?:rhesymol )?(?:bosibl|ymarferol)|â phosibl) (?:ar ôl|wedi|yn dilyn)) (?:(?! (?:and|or|but|by|not? later|ac|neu|ond|erbyn|heb) )[^.;,()]){3,80}`,
    both(
      'It follows what the words name as soon as can be; they set no last day.',
      'Mae’n dilyn yr hyn y mae’r geiriau’n ei enwi cyn gynted ag y gellir; nid ydynt yn pennu diwrnod olaf.',
    ),
  ),
  vague(
    "in due course|with immediate effect|as soon as (?:is )?(?:reasonably )?(?:possible|practicable)|at the earliest opportunity|shortly|soon|very soon|before long|immediately|forthwith|at once|without delay|promptly|to be (?:confirmed|agreed|determined)|tbc|ongoing|on an ongoing basis|(?:in|over) the (?:near|longer|medium|short) (?:future|term)|(?:longer|short|medium|long)[- ]term|in the interim|when (?:parliamentary |senedd )?time allows|maes o law|yn y man|ar y cyfle cyntaf|cyn gynted ag y bo modd|cyn gynted (?:ag|â) (?:y bo'n (?:rhesymol )?(?:bosibl|ymarferol)|phosibl)|cyn (?:bo )?hir|yn fuan|ar fyrder|ar unwaith|yn ddi-oed|yn brydlon|yn barhaus|parhaus|yn y dyfodol agos|yn y tymor (?:hir|byr|canolig)|pan fydd amser yn caniatáu|i'w gadarnhau",
    both('The words name no date.', 'Nid yw’r geiriau’n enwi dyddiad.'),
  ),
  earlierIn,
  sinceThen(datesIn, ''),
  sinceThen(periodsIn, PART),
  beforeEvent('since|ers', () => SINCE),
);

/** What waits for an event that has no day in the words: read where nothing else is. */
export const waiting: Family = beforeEvent(
  'once(?! (?:in|every|each|a|per|more) )|upon|on completion of|following|after|pending|subject to|unwaith|yn dilyn|ar ôl(?: i)?|wedi i|yn amodol ar|yn ddarostyngedig i',
  (_groups, _event, saidOn) => ({
    undated: both(
      'It waits for what the words name; they give no date.',
      'Mae’n aros am yr hyn y mae’r geiriau’n ei enwi; nid ydynt yn rhoi dyddiad.',
    ),
    lookAgainOn: addMonths(saidOn, MONTHS_TO_LOOK_AGAIN),
  }),
);
