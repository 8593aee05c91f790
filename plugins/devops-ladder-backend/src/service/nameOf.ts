import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Who asks; callers without a name are one. */
export function nameOf({ principal }: BackstageCredentials): string {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject ?? '';
}
