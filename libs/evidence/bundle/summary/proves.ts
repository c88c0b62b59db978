import { type Bilingual, both } from '#domain/kernel';
import type { SummaryInput } from './summary-input';

type About = Pick<SummaryInput, 'about'>;

/** What the bundle proves once the checks pass, in sentences. */
export function whatItProves({ about: { scope, checkpoint } }: About): readonly Bilingual[] {
  const unchanged = both(
    `Every record here up to position ${checkpoint.size} is, to the byte, the one that was in the ledger when its checkpoint was signed. Nobody has changed it since, the administrators of the system included.`,
    `Mae pob cofnod yma hyd at safle ${checkpoint.size}, i’r beit, yr un ag a oedd yn y cyfriflyfr pan lofnodwyd ei bwynt gwirio. Nid oes neb wedi’i newid ers hynny, gan gynnwys gweinyddwyr y system.`,
  );
  const history = both(
    'Each checkpoint here is the beginning of the next: the history was added to and never rewritten.',
    'Mae pob pwynt gwirio yma yn ddechrau’r nesaf: ychwanegwyd at yr hanes ac ni chafodd erioed ei ailysgrifennu.',
  );
  return [unchanged, COMPLETE[scope.kind], history];
}

const COMPLETE: Readonly<Record<SummaryInput['about']['scope']['kind'], Bilingual>> = {
  ledger: both(
    'Nothing was left out: the tree is worked out again from every record, and one missing record would give another root.',
    'Ni hepgorwyd dim: cyfrifir y goeden eto o bob cofnod, a byddai un cofnod coll yn rhoi gwreiddyn arall.',
  ),
  obligation: both(
    'Nothing was left out between the entry’s first record and the last one here: they are numbered 1, 2, 3 and so on, without a gap.',
    'Ni hepgorwyd dim rhwng cofnod cyntaf y rhwymedigaeth a’r olaf yma: fe’u rhifir 1, 2, 3 ac yn y blaen, heb fwlch.',
  ),
  period: both(
    'Nothing was left out between the first record here and the last: their positions follow each other without a gap.',
    'Ni hepgorwyd dim rhwng y cofnod cyntaf yma a’r olaf: mae eu safleoedd yn dilyn ei gilydd heb fwlch.',
  ),
};

/** What it does not prove. */
export function whatItDoesNotProve({ about }: About): readonly Bilingual[] {
  const { scope, checkpoint, events, withWords } = about;
  const unproven = both(
    `Records number of events newer than the newest checkpoint: ${events.notYetProven}. They are marked as not yet proven; a later bundle will prove them.`,
    `Cofnodion mwy newydd na’r pwynt gwirio diweddaraf: ${events.notYetProven}. Fe’u nodir fel rhai heb eu profi eto; bydd bwndel diweddarach yn eu profi.`,
  );
  const words = both(
    'The personal texts in this summary were opened with the department’s keys. The events hold them sealed, so this bundle alone cannot show that they are the same. An erasure later on cannot reach this copy: keep it no longer than you need it.',
    'Agorwyd y testunau personol yn y crynodeb hwn ag allweddi’r adran. Mae’r digwyddiadau’n eu cynnwys wedi’u selio, felly ni all y bwndel hwn ar ei ben ei hun ddangos mai’r un rhai ydynt. Ni all dileu diweddarach gyrraedd y copi hwn: peidiwch â’i gadw’n hwy nag sydd ei angen.',
  );
  return [
    ...(events.notYetProven > 0 ? [unproven] : []),
    ...(scope.kind === 'ledger' ? [] : [elsewhere(scope.kind)]),
    both(
      `What happened after position ${checkpoint.size} is not spoken of, and nothing here shows that nothing did.`,
      `Ni sonnir am yr hyn a ddigwyddodd ar ôl safle ${checkpoint.size}, ac nid oes dim yma’n dangos na ddigwyddodd dim.`,
    ),
    both(
      'That what people recorded was true. The ledger shows what was recorded, when and by whom, not whether it was right.',
      'Bod yr hyn a gofnododd pobl yn wir. Mae’r cyfriflyfr yn dangos beth a gofnodwyd, pryd a chan bwy, nid a oedd yn gywir.',
    ),
    both(
      'Whose the keys are. A key that comes with the bundle proves nothing: compare it with one that you had from elsewhere, or with a checkpoint that you were sent.',
      'Eiddo pwy yw’r allweddi. Nid yw allwedd sy’n dod gyda’r bwndel yn profi dim: cymharwch hi ag un a gawsoch o le arall, neu â phwynt gwirio a anfonwyd atoch.',
    ),
    both(
      'This summary itself. It was made for people to read; where it matters, read events.jsonl.',
      'Y crynodeb hwn ei hun. Fe’i gwnaed i bobl ei ddarllen; lle mae o bwys, darllenwch events.jsonl.',
    ),
    NAMES,
    ...(withWords ? [words] : []),
  ];
}

const NAMES = both(
  'The names of people and posts in this summary. The records hold their ids, which events.jsonl shows; the names are those of the department’s directory when this was made.',
  'Enwau pobl a swyddi yn y crynodeb hwn. Mae’r digwyddiadau’n cynnwys eu dynodyddion, sydd i’w gweld yn events.jsonl; enwau cyfeiriadur yr adran pan wnaed hwn yw’r enwau.',
);

const elsewhere = (kind: 'obligation' | 'period'): Bilingual =>
  kind === 'obligation'
    ? both(
        'That nothing followed the last record here, and that no other record of the ledger speaks of this entry: the system that made the bundle chose them. Only a bundle of the whole ledger shows that.',
        'Nad oes dim yn dilyn y cofnod olaf yma, ac nad oes cofnod arall yn y cyfriflyfr yn sôn am y rhwymedigaeth hon: y system a wnaeth y bwndel a’u dewisodd. Dim ond bwndel o’r cyfriflyfr cyfan sy’n dangos hynny.',
      )
    : both(
        'That the first and the last record here are the first and the last of these days, nor what was recorded before and after. A history that began earlier is shown only from the first day on.',
        'Mai’r cofnod cyntaf a’r olaf yma yw cyntaf ac olaf y dyddiau hyn, na’r hyn a gofnodwyd cyn hynny ac wedyn. Dim ond o’r diwrnod cyntaf ymlaen yr adroddir hanes a ddechreuodd ynghynt.',
      );
