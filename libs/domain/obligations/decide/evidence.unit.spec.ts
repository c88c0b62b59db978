import { attach, commitment } from '../commands.testing';
import { approver } from '../history.testing';
import type { Command } from '../model/commands';

const file = {
  id: '5b0f6c3e-3a55-4c57-9a0e-0c8f2f6d9c11',
  bytes: 2048,
  name: 'report.pdf',
  sha256: 'a'.repeat(64),
};
const attached = (evidenceId: string, more: object = {}): Command => ({
  ...attach('2026-02-02', evidenceId),
  ...more,
});

describe('evidence', () => {
  it('by reference has no file, and is its own first version', () => {
    const { evidence } = commitment().given(attached('report')).state;
    expect(evidence).toMatchObject([{ evidenceId: 'report', file: null, versionOf: null, version: 1 }]);
  });

  it('with a file is addressed by the hash of what is stored, and carries what the file was', () => {
    const story = commitment().given(attached('report', { sha256: 'b'.repeat(64), file }));
    expect(story.state.evidence).toMatchObject([{ sha256: 'b'.repeat(64), file }]);
    expect(story.events.at(-1)?.data).toMatchObject({ sha256: 'b'.repeat(64), file });
  });

  it('whose file was erased keeps its id and size alone', () => {
    const { id, bytes } = file;
    const story = commitment().given(attached('report', { file: { id, bytes } }));
    expect(story.state.evidence[0]?.file).toEqual({ id, bytes, name: null, sha256: null });
  });

  it('is counted in versions of the first, whichever of them is named, and none is replaced', () => {
    const story = commitment()
      .given(attached('report'))
      .given(attached('other'))
      .given(attached('final', { versionOf: 'report' }), approver)
      .given(attached('errata', { versionOf: 'final' }));
    expect(
      story.state.evidence.map(({ evidenceId, versionOf, version }) => [evidenceId, versionOf, version]),
    ).toEqual([
      ['report', null, 1],
      ['other', null, 1],
      ['final', 'report', 2],
      ['errata', 'report', 3],
    ]);
  });

  it('is no newer version of what is not there, nor of itself', () => {
    const story = commitment();
    expect(story.then(attached('final', { versionOf: 'report' }))).toBe('evidence-unknown');
    expect(story.then(attached('final', { versionOf: 'final' }))).toBe('evidence-unknown');
  });

  it('has a file of its own: one upload, and with it one key, is never that of two', () => {
    const story = commitment().given(attached('report', { file }));
    for (const more of [{ file }, { file, versionOf: 'report' }, { file: { ...file, name: 'other.pdf' } }])
      expect(story.then(attached('again', more))).toBe('evidence-file-attached');
    const uploadedAgain = { ...file, id: '5b0f6c3e-3a55-4c57-9a0e-0c8f2f6d9c12' };
    expect(story.then(attached('again', { file: uploadedAgain }))).toEqual(['EvidenceAttached']);
  });
});
