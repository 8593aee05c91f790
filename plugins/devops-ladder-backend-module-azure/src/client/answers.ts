import { AzureFailure } from './AzureFailure';
import { refused } from './failureOfAnswer';

/** An object, and nothing else. @internal */
export function objectIn<T extends object>(body: unknown, path: string): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw notUnderstood(path);
  }
  return body as T;
}

/** @internal */
export function notUnderstood(path: string): AzureFailure {
  return new AzureFailure(
    'error',
    `What Azure DevOps answered to ${path} could not be read.`,
  );
}

/** Renamed projects are followed on their host; elsewhere one signs in. @internal */
export function followed(
  from: string,
  location: string | null,
  path: string,
): string {
  const to = location ? new URL(location, from) : undefined;
  if (to && /\/_?signin\b|\/oauth2\//i.test(to.pathname)) {
    throw refused();
  }
  if (to?.origin !== new URL(from).origin) {
    throw new AzureFailure(
      'error',
      `Azure DevOps redirects ${path} elsewhere.`,
    );
  }
  return to.toString();
}
