import { formatDate } from '#domain/deadlines';
import type { Language } from '#domain/kernel';
import { type Block, type Template, paragraphs } from './letter';
import { lastDay, workingDayIs } from './dated-sentences';

const LEGAL_BASIS: Readonly<Record<Language, string>> = { en: 'Legal basis', cy: 'Sail gyfreithiol' };

const basis = (citation: { cy: string; en: string } | null, language: Language): readonly Block[] =>
  citation === null ? [] : [{ kind: 'facts', rows: [[LEGAL_BASIS[language], citation[language]]] }];

/** To the responsible body, only while switched on for the obligation. No link: the register is internal. */
export const reminderToBody: Template<'reminder-to-body'> = {
  en: (facts, { today }) => ({
    headline: `Reminder, ${formatDate(facts.lastLawfulDay, 'en')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'The source of this entry names you as the body responsible for it.',
        ...lastDay.en(facts, today),
        workingDayIs.en(facts, today),
        facts.candidate && 'The department has not yet confirmed this reading of the date.',
      ),
      ...basis(facts.citation, 'en'),
      ...paragraphs(
        'If it has been done already, please tell the department when, and where it can be seen.',
      ),
    ],
  }),
  cy: (facts, { today }) => ({
    headline: `Nodyn atgoffa, ${formatDate(facts.lastLawfulDay, 'cy')}`,
    blocks: [
      { kind: 'title', title: facts.title },
      ...paragraphs(
        'Mae ffynhonnell y cofnod hwn yn eich enwi chi fel y corff sy’n gyfrifol amdano.',
        ...lastDay.cy(facts, today),
        workingDayIs.cy(facts, today),
        facts.candidate && 'Nid yw’r adran wedi cadarnhau’r dehongliad hwn o’r dyddiad eto.',
      ),
      ...basis(facts.citation, 'cy'),
      ...paragraphs('Os yw wedi’i wneud eisoes, rhowch wybod i’r adran pryd, a ble y gellir ei weld.'),
    ],
  }),
};
