/** Something that a deployment waits for, before an environment or a connection. @internal */
export interface Check {
  kind: 'approval' | 'gate' | 'other';
  /** In words. */
  name: string;
  /** So many must approve; not where it is not shown. */
  approvals?: number;
  /** Whoever started the run may approve it; not where it is not shown. */
  allowsSelf?: boolean;
}

/** As the API has it. @internal */
export interface CheckAnswer {
  type?: { id?: string; name?: string };
  isDisabled?: boolean;
  resource?: { type?: string; id?: string | number; name?: string };
  settings?: {
    displayName?: string | null;
    definitionRef?: { id?: string; name?: string } | null;
    approvers?: unknown[] | null;
    minRequiredApprovers?: number | null;
    requesterCannotBeApprover?: boolean | null;
  } | null;
}

type Kind = Pick<Check, 'kind' | 'name'>;

const APPROVAL: Kind = { kind: 'approval', name: 'an approval' };
const TASK_CHECK = 'fe1de3ee-a436-41b4-bb20-f6eb4cb879a7';

/** Types of checks have the same ids everywhere. @internal */
export const CHECK_TYPES: Record<string, Kind> = {
  '8c6f20a7-a545-4486-9777-f762fafe0d4d': APPROVAL,
  '2ef31ad6-baa0-403a-8b45-2cbc9b4e5563': {
    kind: 'other',
    name: 'an exclusive lock',
  },
  '4020e66e-b0f3-47e1-bc88-48f3cc59b5f3': {
    kind: 'other',
    name: 'a required template',
  },
};

/** So have the tasks of checks; what is none of these asks another tool. @internal */
export const TASK_TYPES: Record<string, Kind> = {
  '86b05a0c-73e6-4f7d-b3cf-e38f3b39a75b': {
    kind: 'other',
    name: 'a branch control',
  },
  '445fde2f-6c39-441c-807f-8a59ff2e075f': {
    kind: 'other',
    name: 'business hours',
  },
  '537fdb7a-a601-4537-aa70-92645a2b5ce4': {
    kind: 'gate',
    name: 'an Azure Function',
  },
  '9c3e8943-130d-4c78-ac63-8af81df62dfb': { kind: 'gate', name: 'a REST API' },
};

function kindOf({ type, settings }: CheckAnswer): Kind {
  const id = type?.id?.toLowerCase() ?? '';
  const task = settings?.definitionRef?.id?.toLowerCase() ?? '';
  const known = id === TASK_CHECK ? TASK_TYPES[task] : CHECK_TYPES[id];
  const shown = settings?.displayName || type?.name || 'a check';
  return known ?? { kind: 'gate', name: `"${shown}"` };
}

/** What is switched on; an approval that nobody is asked for is none. @internal */
export function checkOf(answer: CheckAnswer): Check | undefined {
  const { settings, isDisabled } = answer;
  const { kind, name } = kindOf(answer);
  if (isDisabled === true) {
    return undefined;
  }
  if (kind !== 'approval' || !settings) {
    return { kind, name };
  }
  const {
    approvers,
    minRequiredApprovers,
    requesterCannotBeApprover: isForbidden,
  } = settings;
  if (approvers?.length === 0) {
    return undefined;
  }
  // None said means all of them.
  const approvals = minRequiredApprovers || approvers?.length;
  return {
    kind,
    name,
    ...(approvals !== undefined && { approvals }),
    ...(typeof isForbidden === 'boolean' && { allowsSelf: !isForbidden }),
  };
}

/** By the id of what they stand before. @internal */
export function checksByResource(
  answers: CheckAnswer[],
  type: string,
): Map<string, Check[]> {
  const found = new Map<string, Check[]>();
  for (const answer of answers) {
    const { resource } = answer;
    const check = checkOf(answer);
    if (check && resource?.id && resource.type?.toLowerCase() === type) {
      const id = `${resource.id}`.toLowerCase();
      found.set(id, [...(found.get(id) ?? []), check]);
    }
  }
  return found;
}
