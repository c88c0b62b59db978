import { formatDate } from '#domain/deadlines';
import { type Bilingual, type Language, both } from '#domain/kernel';
import type { FactEntry, FactValue } from '#domain/obligations';
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

/** Where a name gets its days from, and what is there; where nothing is, who could supply it. */
export function needInWords({ name, kind, supply, recorded, missing }: DutyNeed): Bilingual {
  if (kind === 'act')
    return both(
      `${name}: what was done the time before, known here once it is confirmed; for the last one before the register give ${name}=last-act:DAY`,
      `${name}: yr hyn a wnaed y tro blaenorol, sy’n hysbys yma ar ôl ei gadarnhau; ar gyfer yr un olaf cyn y gofrestr rhowch ${name}=last-act:DIWRNOD`,
    );
  if (supply === null) return both(`${name}: as it arises`, `${name}: fel y mae’n codi`);
  const from = bindingWritten(name, supply);
  if ('each' in supply)
    return both(`${from}: nobody needs to record it`, `${from}: nid oes angen i neb ei gofnodi`);
  if (recorded !== null) {
    const { en, cy } = valueInWords(recorded);
    return both(`${from}: recorded (${en})`, `${from}: wedi’i gofnodi (${cy})`);
  }
  if (!missing)
    return both(
      `${from}: nothing recorded, and the date does not need it`,
      `${from}: dim wedi’i gofnodi, ac nid oes ei angen ar y dyddiad`,
    );
  return 'obligation' in supply
    ? both(
        `${from}: missing. Put ${supply.obligation} on the register; its owner supplies it`,
        `${from}: ar goll. Rhowch ${supply.obligation} ar y gofrestr; ei berchennog sy’n ei gyflenwi`,
      )
    : both(
        `${from}: missing. An official records it as a fact`,
        `${from}: ar goll. Swyddog sy’n ei gofnodi fel ffaith`,
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
