import { formatDate } from '#domain/deadlines';
import { type Bilingual, type Language, both } from '#domain/kernel';
import { type FactEntry, type FactValue, knownFactTitle, statuteEntry } from '#domain/obligations';
import { bindingWritten } from './bindings';
import type { ComingDays } from './coming-days';
import type { DutyNeed } from './duty';

/** The latest of what is recorded are shown. */
const SHOWN = 5;

const inBoth = (say: (language: Language) => string): Bilingual => both(say('en'), say('cy'));

/** What is recorded of a source, in one line. */
export function valueInWords(value: FactValue): Bilingual {
  if (value.kind === 'obligation') {
    const days = (language: Language, all: readonly { readonly on: string }[]): string =>
      all
        .slice(-SHOWN)
        .map(({ on }) => formatDate(on as never, language))
        .join(', ') || '–';
    return both(
      `last days: ${days('en', value.lastDays)}; done: ${days('en', value.acts)}`,
      `diwrnodau olaf: ${days('cy', value.lastDays)}; wedi’u gwneud: ${days('cy', value.acts)}`,
    );
  }
  const entry = (language: Language, { number, effectiveOn, status, value: set }: FactEntry): string => {
    const expected = status === 'projected' ? (language === 'en' ? ' (expected)' : ' (disgwyliedig)') : '';
    return `${number}: ${formatDate(effectiveOn, language)}${set === undefined ? '' : ` = ${set}`}${expected}`;
  };
  return inBoth((language) =>
    value.entries
      .slice(-SHOWN)
      .map((each) => entry(language, each))
      .join('; '),
  );
}

/** What there is of something that a rule counts from; where nothing is, who could supply it. */
function needState({ kind, supply, recorded, missing }: DutyNeed): Bilingual {
  if (kind === 'act')
    return both(
      'what was done the time before, known here once it is confirmed',
      'yr hyn a wnaed y tro blaenorol, sy’n hysbys yma ar ôl ei gadarnhau',
    );
  if (supply === null) return both('as it arises', 'fel y mae’n codi');
  if ('each' in supply) return both('nobody needs to record it', 'nid oes angen i neb ei gofnodi');
  if (recorded !== null) {
    const { en, cy } = valueInWords(recorded);
    return both(`recorded (${en})`, `wedi’i gofnodi (${cy})`);
  }
  if (!missing)
    return both(
      'nothing recorded, and the date does not need it',
      'dim wedi’i gofnodi, ac nid oes ei angen ar y dyddiad',
    );
  if (!('obligation' in supply))
    return both('missing. An official records it as a fact', 'ar goll. Swyddog sy’n ei gofnodi fel ffaith');
  const { en, cy } = titleOfEntry(supply.obligation);
  return both(
    `missing. Put “${en}” on the register; its owner supplies it`,
    `ar goll. Rhowch “${cy}” ar y gofrestr; ei berchennog sy’n ei gyflenwi`,
  );
}

/** What the statute book calls an entry; its id where it has no such entry. */
function titleOfEntry(id: string): Bilingual {
  const found = statuteEntry(id);
  return found === null ? both(id, id) : (found.entry.title ?? found.duty.title);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a need is called: as its rule says, else as the fact is called, else by its name. */
export function needTitle({ name, title, supply }: Pick<DutyNeed, 'name' | 'title' | 'supply'>): Bilingual {
  const fact = supply !== null && 'fact' in supply ? supply.fact : name;
  const { en, cy } = title ?? knownFactTitle(fact) ?? both(name, name);
  return both(capital(en), capital(cy));
}

/** Something that a rule counts from and what there is of it, for people: without the names that a command takes. */
export function needInWords(need: DutyNeed): Bilingual {
  const [title, state] = [needTitle(need), needState(need)];
  return both(`${title.en}: ${state.en}`, `${title.cy}: ${state.cy}`);
}

/** The same with the name, and where it gets its days from as a command takes it. */
export function needWithBinding(need: DutyNeed): Bilingual {
  const { name, kind, supply } = need;
  const [title, state] = [needTitle(need), needState(need)];
  const binding = supply === null ? name : bindingWritten(name, supply);
  const own =
    kind === 'act'
      ? both(
          `; for the last one before the register give ${name}=last-act:DAY`,
          `; ar gyfer yr un olaf cyn y gofrestr rhowch ${name}=last-act:DIWRNOD`,
        )
      : both('', '');
  return both(
    `${title.en} (${binding}): ${state.en}${own.en}`,
    `${title.cy} (${binding}): ${state.cy}${own.cy}`,
  );
}

/** A coming date, with what it rests on. */
export function comingInWords({ days }: ComingDays): readonly Bilingual[] {
  return days.map(({ lastLawfulDay, firstLawfulDay, projected, provisional, versionFrom }) =>
    inBoth((language) => {
      const english = language === 'en';
      const first =
        firstLawfulDay === null
          ? ''
          : `${formatDate(firstLawfulDay, language)} ${english ? 'to' : 'hyd at'} `;
      const rests = [
        ...(projected ? [english ? 'expected' : 'disgwyliedig'] : []),
        ...(provisional ? [english ? 'provisional' : 'dros dro'] : []),
        ...(versionFrom === null
          ? []
          : [
              english
                ? `by the version from ${formatDate(versionFrom, 'en')}`
                : `yn ôl y fersiwn o ${formatDate(versionFrom, 'cy')}`,
            ]),
      ].join(', ');
      return `${first}${formatDate(lastLawfulDay, language)}${rests === '' ? '' : ` (${rests})`}`;
    }),
  );
}
