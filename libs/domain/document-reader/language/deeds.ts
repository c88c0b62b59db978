import { anyForm, changedBySoftening, plainForm, softForm } from './mutations';

/** Verbal nouns of what bodies do: what lists, tables and minutes ask for. */
const DEED_WORDS = `
  adeiladu adfer adnabod adnewyddu adolygu adrodd addasu agor anfon annog ailagor aildrefnu ailystyried ailgyflwyno ail-lansio
  amddiffyn amlinellu ariannu arolygu archwilio argymell asesu atal ateb atgoffa atgyfeirio awdurdodi
  bodloni buddsoddi bwrw
  cadarnhau cadw caffael canfod canolbwyntio casglu cau cefnogi ceisio cofnodi cofrestru codi comisiynu craffu creu crynhoi cryfhau
  cwblhau cwrdd cychwyn cydnabod croesawu cydgysylltu cydlynu cydweithio cydymffurfio cyfarfod cyfathrebu cyfeirio cyflawni cyflogi cyflwyno cyfrannu cyfyngu
  cyhoeddi cylchredeg cymeradwyo cymryd cynghori cyngori cynhyrchu cynllunio cynnal cynnig cynnwys cynorthwyo cynrychioli cynyddu cyrraedd
  cysylltu cytuno cywiro
  dadansoddi dangos darparu datblygu datgan deall defnyddio deddfu derbyn dewis diddymu dileu diogelu diweddaru diwygio dod dosbarthu drafftio
  dychwelyd dyfarnu dyrannu dysgu dechrau
  edrych egluro ehangu eithrio enwebu esbonio estyn ymestyn
  ffurfioli ffurfio gadael galw gofyn gohirio gosod gostwng grymuso gwahodd gwario gweithio gweithredu gwella gwerthuso gwirio gwneud gwrando gwreiddio
  hawlio hwyluso hyfforddi hyrwyddo hysbysebu hysbysu
  integreiddio
  lansio lleihau llenwi llofnodi lliniaru llunio
  mabwysiadu mapio meithrin mesur moderneiddio monitro mynd mynychu
  nodi
  paratoi parhau penderfynu penodi pennu peilota perfformio profi prosesu prynu
  recriwtio
  rhaglennu rhagnodi rhannu rheoli rhoi rhyddhau
  safoni sefydlu sicrhau siarad symleiddio symud
  talu targedu trafod trefnu treialu trosglwyddo tynnu
  uno uwchraddio uwchgyfeirio
  ychwanegu ymateb ymchwilio ymdrin ymgorffori ymgymryd ymgynghori ymgysylltu ymrwymo ymweld ysgrifennu ystyried`;

export const DEED = plainForm(DEED_WORDS);
/** After `i`: `i gyhoeddi`, `i ystyried`. */
export const SOFT_DEED = softForm(DEED_WORDS);
/** Softened so that it shows: `gyhoeddi`, and not `ystyried`. */
export const SOFTENED_DEED = changedBySoftening(DEED_WORDS);
export const ANY_DEED = anyForm(DEED_WORDS);
