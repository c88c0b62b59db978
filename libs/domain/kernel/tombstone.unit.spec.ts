import { ERASED, SEALED, tombstonesIn } from './tombstone';

it('says in each language that a text is erased or sealed, and leaves other words alone', () => {
  const text = `Nododd Ann: ${ERASED}. ${SEALED} [erased?] ${ERASED}`;
  expect(tombstonesIn(text, 'en')).toBe('Nododd Ann: [erased]. [sealed] [erased?] [erased]');
  expect(tombstonesIn(text, 'cy')).toBe(
    'Nododd Ann: [wedi’i ddileu]. [wedi’i selio] [erased?] [wedi’i ddileu]',
  );
});
