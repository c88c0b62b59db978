import { calendarDate } from '#domain/kernel';
import { readDocument } from '../read-document';

const bearerIn = (sentence: string): string | null | undefined =>
  readDocument(`Cyngor Dyffryn Arian\n\nMae’r ddogfen hon yn y Gymraeg.\n\n${sentence}\n`, {
    saidOn: calendarDate('2026-03-13'),
  }).proposals[0]?.bearer;

it.each([
  ['Byddwn yn gweithio gyda’r Awdurdod Twyll.', 'Cyngor Dyffryn Arian'],
  ['Rydym wedi ymrwymo i adolygu’r polisi.', 'Cyngor Dyffryn Arian'],
  ['Bydd Gweinidogion Cymru yn penodi’r Cadeirydd.', 'Gweinidogion Cymru'],
  [
    'Os bydd eich deiseb yn llwyddo, bydd y Pwyllgor Deisebau yn ystyried gofyn am ddadl.',
    'Pwyllgor Deisebau',
  ],
  ['Rhaid i’r Derbynnydd roi gwybod inni ar unwaith.', 'Derbynnydd'],
  ['Ni chaiff y Derbynnydd ddefnyddio’r Grant i brynu tir.', 'Derbynnydd'],
  ['Dylai’r adolygiad roi sylwadau ar y polisi.', 'adolygiad'],
  ['Mae’n ofynnol i’r contractwr gadw cofnodion.', 'contractwr'],
  ['Disgwylir i’r ymgeiswyr ymgyfarwyddo â’r rheolau.', 'ymgeiswyr'],
  ['Cytunodd y Pennaeth Tai i ddarparu dadansoddiad.', 'Pennaeth Tai'],
  ['CAM GWEITHREDU: Y Prif Swyddog Cynllunio i gylchredeg yr amserlen.', 'Prif Swyddog Cynllunio'],
  ['Mae’r Gweinidog wedi gofyn i’r Bwrdd adolygu’r cynllun.', 'Bwrdd'],
  ['Caiff yr adroddiad ei ystyried gan Gyd-bwyllgor y Cwm.', 'Gyd-bwyllgor y Cwm'],
  ['Anogwn Lywodraeth Cymru i ystyried hyn.', 'Lywodraeth Cymru'],
  ['Cyhoeddir crynodeb o’r ymatebion yn yr haf.', null],
])('%s binds %s', (sentence, bearer) => {
  expect(bearerIn(sentence)).toBe(bearer);
});
