import { commandSchema } from '#domain/obligations';
import { mayDo, permissions } from './permissions';

const everyType = commandSchema.options.map((option) => option.shape.type.value);

describe('permissions', () => {
  it('lets an auditor do nothing at all', () => {
    expect(everyType.filter((type) => mayDo(['auditor'], type))).toEqual([]);
  });

  it('keeps confirming and approving from those who only propose', () => {
    expect(mayDo(['official'], 'confirm-completion')).toBe(false);
    expect(mayDo(['official', 'approver'], 'confirm-completion')).toBe(true);
    expect(mayDo(['administrator'], 'approve-change')).toBe(false);
    expect(mayDo(['approver', 'auditor'], 'approve-change')).toBe(false);
  });

  it("leaves the clock's own commands to no person, and every other to somebody", () => {
    const given = new Set(Object.values(permissions).flat());
    expect(everyType.filter((type) => !given.has(type))).toEqual(['receive-fact', 'advance']);
  });
});
