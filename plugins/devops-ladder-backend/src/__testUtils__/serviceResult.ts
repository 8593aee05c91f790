import { ClaimedService, ServiceResult } from '../store';

/** What came of reading a service without anything new, due again in an hour. */
export function serviceResult(
  service: ClaimedService,
  at: Date,
  overrides: Partial<ServiceResult> = {},
): ServiceResult {
  return {
    service,
    evidence: [],
    read: { collectors: [] },
    dueAt: new Date(at.getTime() + 3_600_000),
    failures: 0,
    isRead: true,
    checkedAt: at,
    ...overrides,
  };
}
