import { calendarDate } from '#domain/kernel';
import { readDocument } from '../../read-document';

const read = (text: string) =>
  readDocument(text, { saidOn: calendarDate('2026-03-03') }).proposals.map(
    ({ text: words, label, expected }) => [words, label, expected.last ?? expected.kind],
  );

it('minutes: actions with initials, in brackets, after a label and in a table', () => {
  expect(
    read(
      [
        'Cofnodion y cyfarfod ar 3 Mawrth 2026',
        '',
        'Dywedodd HP fod y ffigurau’n gywir. HP i rannu’r daflen gyfrifo (Gweithredu: HP, erbyn 20 Mawrth).',
        '',
        'Gweithredu LM: Paratoi papur opsiynau.',
        'AP3: Holl aelodau i anfon sylwadau erbyn 5 Mehefin',
        '',
        '| Cam gweithredu | Perchennog | Dyddiad cau | Statws',
        '| LM i gysylltu â’r brifysgol | LM | 28 Mawrth | Ar agor',
        '| Cadarnhau’r gyllideb | HP | 10 Chwefror | Wedi’i gwblhau',
      ].join('\n'),
    ),
  ).toEqual([
    ['HP i rannu’r daflen gyfrifo (Gweithredu: HP, erbyn 20 Mawrth).', 'action', '2026-03-20'],
    ['Gweithredu LM: Paratoi papur opsiynau.', 'action', 'undated'],
    ['AP3: Holl aelodau i anfon sylwadau erbyn 5 Mehefin', 'action', '2026-06-05'],
    ['LM i gysylltu â’r brifysgol | LM | 28 Mawrth | Ar agor', 'action', '2026-03-28'],
  ]);
});

it('a report: recommendations under their numbers, and what the answer promises', () => {
  expect(
    read(
      [
        'Ymateb Llywodraeth Cymru i adroddiad y Pwyllgor',
        '',
        'Argymhelliad 1',
        '',
        'Y dylai Llywodraeth Cymru gyhoeddi strategaeth cyn diwedd 2026.',
        '',
        'Ymateb: Derbyn',
        '',
        'Rydym yn dadansoddi’r ymatebion a byddwn yn cyhoeddi’r strategaeth ym mis Mehefin.',
        '',
        'Argymhelliad 2',
        '',
        'Bod Llywodraeth Cymru yn adolygu’r cyllid ar gyfer amgueddfeydd.',
        '',
        'Ymateb: Gwrthod',
        '',
        'Nid ydym yn derbyn yr argymhelliad hwn.',
      ].join('\n'),
    ),
  ).toEqual([
    ['Y dylai Llywodraeth Cymru gyhoeddi strategaeth cyn diwedd 2026.', 'recommendation', '2026-12-31'],
    [
      'Rydym yn dadansoddi’r ymatebion a byddwn yn cyhoeddi’r strategaeth ym mis Mehefin.',
      'commitment',
      '2026-06-30',
    ],
    ['Bod Llywodraeth Cymru yn adolygu’r cyllid ar gyfer amgueddfeydd.', 'recommendation', 'undated'],
  ]);
});

it('lists: what a sentence above makes of their items, and powers, examples and deeds done', () => {
  expect(
    read(
      [
        'Polisi’r ysgol',
        '',
        'Mae’r llywodraethwyr yn:',
        '• adolygu’r polisi bob blwyddyn',
        '',
        'Rydym yn disgwyl i ymwelwyr:',
        '• gofrestru yn y dderbynfa',
        '',
        'Gall y pennaeth:',
        '• gwahardd ymwelydd',
        '',
        'Yr hyn yr ydym wedi’i wneud',
        '',
        '• Cyhoeddi’r polisi newydd ym mis Ionawr 2026',
        '',
        'Camau nesaf',
        '',
        '• Ebrill 2026: lansio’r ymgynghoriad',
        '• trefnu digwyddiad i rieni',
      ].join('\n'),
    ),
  ).toEqual([
    ['adolygu’r polisi bob blwyddyn', 'duty', 'recurring'],
    ['Rydym yn disgwyl i ymwelwyr:', 'commitment', 'undated'],
    ['gofrestru yn y dderbynfa', 'duty', 'undated'],
    ['Ebrill 2026: lansio’r ymgynghoriad', 'action', '2026-04-30'],
    ['trefnu digwyddiad i rieni', 'action', 'undated'],
  ]);
});
