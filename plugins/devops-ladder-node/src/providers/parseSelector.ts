/** Texts by key. @public */
export type Labels = Record<string, string>;

/** @public */
export type LabelSelector = (labels: Labels) => boolean;

const KEY = '[A-Za-z0-9][A-Za-z0-9._/-]*';
const VALUE = '[A-Za-z0-9._-]*';
const VALUES = `\\(([^()]*)\\)`;

/** The forms of a requirement that Kubernetes knows. */
const FORMS: Array<[RegExp, (key: string, rest: string) => LabelSelector]> = [
  [
    new RegExp(`^(${KEY})\\s*==?\\s*(${VALUE})$`),
    (key, value) => labels => labels[key] === value,
  ],
  [
    new RegExp(`^(${KEY})\\s*!=\\s*(${VALUE})$`),
    (key, value) => labels => labels[key] !== value,
  ],
  [
    new RegExp(`^(${KEY})\\s+in\\s*${VALUES}$`),
    (key, values) => labels => has(labels, key, values),
  ],
  [
    new RegExp(`^(${KEY})\\s+notin\\s*${VALUES}$`),
    (key, values) => labels => !has(labels, key, values),
  ],
  [new RegExp(`^(${KEY})$`), key => labels => key in labels],
  [new RegExp(`^!\\s*(${KEY})$`), key => labels => !(key in labels)],
];

function has(labels: Labels, key: string, values: string): boolean {
  return (
    key in labels &&
    values
      .split(',')
      .map(value => value.trim())
      .includes(labels[key])
  );
}

/**
 * A label selector as Kubernetes reads it, so that one list serves all
 * services. Undefined where it cannot be read, or would select everything.
 *
 * @public
 */
export function parseSelector(text: string): LabelSelector | undefined {
  // At commas, but not at those of a list of values.
  const parts = text.split(/,(?![^(]*\))/).map(part => part.trim());
  const requirements = parts.map(part => {
    for (const [form, make] of FORMS) {
      const match = form.exec(part);
      if (match) {
        return make(match[1], match[2] ?? '');
      }
    }
    return undefined;
  });
  return requirements.every(
    (requirement): requirement is LabelSelector => requirement !== undefined,
  )
    ? labels => requirements.every(requirement => requirement(labels))
    : undefined;
}
