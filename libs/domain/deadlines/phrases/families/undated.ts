import { type Bilingual, addMonths, both } from '#domain/kernel';
import { type Family, family, firstOf } from '../grammar/phrase-reading';
import { NUMBER } from '../grammar/vocabulary';

/** A vague phrase is reviewed after three months: a policy proposal. */
const MONTHS_TO_LOOK_AGAIN = 3;

const vague = (pattern: string, reason: Bilingual): Family =>
  family(pattern, (_groups, { saidOn }) => ({
    undated: reason,
    lookAgainOn: addMonths(saidOn, MONTHS_TO_LOOK_AGAIN),
  }));

/** Phrases that name no date. */
export const undated: Family = firstOf(
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
  vague(
    '(?:before|by|after|until) the (?:summer|easter|christmas|half[- ]term|whitsun|autumn) recess|(?:cyn|erbyn|ar ôl) toriad (?:yr? )?(?:haf|pasg|nadolig|hanner tymor|sulgwyn|hydref)',
    both(
      'A recess is dated by the Senedd’s own calendar, which is not given.',
      'Calendr y Senedd ei hun sy’n dyddio toriad, ac ni roddwyd hwnnw.',
    ),
  ),
  vague(
    '(?:the|this) senedd(?: term)|(?:senedd|general) election|tymor y senedd(?: hon)?|etholiad (?:y senedd|cyffredinol)',
    both(
      'A Senedd term ends with an election; the words do not give its day.',
      'Daw tymor y Senedd i ben gydag etholiad; nid yw’r geiriau’n rhoi ei ddiwrnod.',
    ),
  ),
  vague(
    `(?:every|each|once every|at least every) (?:${NUMBER} )?(?:years?|months?)|annually|yearly|each year|bob (?:${NUMBER} )?(?:blwyddyn|mlynedd|blynedd|flynedd|mis)|yn flynyddol`,
    both(
      'It comes again and again, and the words do not say from which year it is counted.',
      'Mae’n digwydd dro ar ôl tro, ac nid yw’r geiriau’n dweud o ba flwyddyn y’i cyfrifir.',
    ),
  ),
  vague(
    'in the (?:coming|next few) (?:months|weeks|years)|over the (?:coming|next few) (?:months|weeks|years)|(?:yn|dros) (?:ystod )?(?:yr? )?(?:misoedd|wythnosau|blynyddoedd) (?:nesaf|i ddod)',
    both(
      'The words give a direction and no last day; any date would be invented.',
      'Mae’r geiriau’n rhoi cyfeiriad heb ddiwrnod olaf; dyfeisio fyddai rhoi dyddiad.',
    ),
  ),
  vague(
    "in due course|as soon as (?:reasonably )?(?:possible|practicable)|shortly|soon|ongoing|on an ongoing basis|in the (?:near|longer|medium) (?:future|term)|when (?:parliamentary )?time allows|maes o law|cyn gynted (?:ag|â) (?:y bo(?:’|')n (?:rhesymol )?(?:bosibl|ymarferol)|phosibl)|cyn bo hir|yn fuan|yn barhaus|parhaus|yn y dyfodol agos|pan fydd amser yn caniatáu",
    both('The words name no date.', 'Nid yw’r geiriau’n enwi dyddiad.'),
  ),
  family('since [^.;,]{1,40}|ers [^.;,]{1,40}', () => ({
    undated: both(
      'The words say since when something has been so; they set no day by which anything is due.',
      'Mae’r geiriau’n dweud ers pryd y bu rhywbeth felly; nid ydynt yn pennu diwrnod ar gyfer dim.',
    ),
    lookAgainOn: null,
  })),
);
