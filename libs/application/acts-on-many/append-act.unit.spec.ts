import { personId, postId } from '#domain/kernel';
import { signedBy } from './append-act';

it('an act is signed by who carries it out, in which post and for whom', () => {
  const [non, mai] = [personId('non'), personId('mai')];
  expect(signedBy({ personId: non, roles: ['official'] })).toEqual({ personId: non });
  expect(
    signedBy({ personId: non, postId: postId('aln-policy-lead'), onBehalfOf: mai, roles: ['official'] }),
  ).toEqual({ personId: non, postId: 'aln-policy-lead', onBehalfOf: mai });
});
