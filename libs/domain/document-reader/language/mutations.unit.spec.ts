import { ANY_DEED, DEED, SOFT_DEED } from './deeds';
import { anyForm, mutations, plainForm, softForm } from './mutations';

const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'u');

describe('initial mutations', () => {
  it.each([
    ['cyhoeddi', 'gyhoeddi nghyhoeddi chyhoeddi'],
    ['penodi', 'benodi mhenodi phenodi'],
    ['trefnu', 'drefnu nhrefnu threfnu'],
    ['gweithredu', 'weithredu ngweithredu'],
    ['glanhau', 'lanhau nglanhau'],
    ['bydd', 'fydd mydd'],
    ['dylai', 'ddylai nylai'],
    ['llunio', 'lunio'],
    ['monitro', 'fonitro'],
    ['rhannu', 'rannu'],
    ['adolygu', 'hadolygu'],
    ['ymgynghori', 'hymgynghori'],
    ['sefydlu', ''],
    ['chwilio', ''],
    ['ffurfio', ''],
  ])('%s becomes %s', (word, others) => {
    expect(mutations(word)).toEqual([word, ...others.split(' ').filter((form) => form !== '')]);
  });

  it('after i and o only the soft ones stand', () => {
    for (const form of ['cyhoeddi', 'gyhoeddi', 'adolygu', 'weithredu'])
      expect(whole(softForm('cyhoeddi adolygu gweithredu')).test(form)).toBe(true);
    for (const form of ['chyhoeddi', 'nghyhoeddi', 'hadolygu'])
      expect(whole(softForm('cyhoeddi adolygu gweithredu')).test(form)).toBe(false);
  });
});

describe('patterns for words', () => {
  it('hold for each of them and for nothing else', () => {
    const words = 'cau cael cadw cadarnhau cadarnhad a ac';
    for (const word of words.split(' ')) expect(whole(plainForm(words)).test(word)).toBe(true);
    for (const other of ['ca', 'cada', 'cauc', '', 'acc'])
      expect(whole(plainForm(words)).test(other)).toBe(false);
  });

  it('know every deed in every form', () => {
    const deeds = [
      'cyhoeddi',
      'darparu',
      'penodi',
      'trefnu',
      'llunio',
      'rhannu',
      'monitro',
      'gwneud',
      'ystyried',
    ];
    for (const deed of deeds) {
      expect(whole(DEED).test(deed)).toBe(true);
      for (const form of mutations(deed)) expect(whole(ANY_DEED).test(form)).toBe(true);
      expect(whole(SOFT_DEED).test(mutations(deed)[/^[aeiouwy]/u.test(deed) ? 0 : 1] ?? deed)).toBe(true);
    }
  });

  it('have no empty alternative, which would hold everywhere', () => {
    expect(whole(anyForm('gweld gallu')).test('')).toBe(false);
  });
});
