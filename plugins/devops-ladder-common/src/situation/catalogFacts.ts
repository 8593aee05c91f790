/**
 * What a component of a type delivers, where configuration does not say
 * otherwise.
 *
 * @public
 */
export const defaultTypeMapping: Record<string, string> = {
  service: 'service',
  backend: 'service',
  api: 'service',
  website: 'website',
  frontend: 'website',
  library: 'library',
  module: 'library',
  mobile: 'mobile',
  'mobile-app': 'mobile',
  documentation: 'documentation',
  docs: 'documentation',
};

/**
 * What a `spec.lifecycle` other than those of the model stands for, where
 * configuration does not say otherwise.
 *
 * @public
 */
export const defaultLifecycleMapping: Record<string, string> = {
  experimental: 'experimental',
  production: 'production',
  deprecated: 'deprecated',
};

/**
 * Looks a word of the catalog up, regardless of case.
 *
 * @internal
 */
export function mapWord(
  mapping: Record<string, string>,
  word: string | undefined,
): string | undefined {
  const key = word?.trim().toLocaleLowerCase('en-US');
  return key !== undefined && Object.hasOwn(mapping, key)
    ? mapping[key]
    : undefined;
}
