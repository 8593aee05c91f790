/** What stands in place of a secret. @internal */
export const MASK = '«redacted»';

/** Things that look like a credential wherever they stand. */
const CREDENTIALS: RegExp[] = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}\b/g,
  /\bglpat-[A-Za-z0-9_-]{16,}\b/g,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}\b/g,
  /\bnpm_[A-Za-z0-9]{30,}\b/g,
  /\bsk-[A-Za-z0-9_-]{20,}\b/g,
  /\bAIza[0-9A-Za-z_-]{30,}\b/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*)?/g,
  /https:\/\/hooks\.slack\.com\/services\/[^\s'"]+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----.*/g,
];

const LONG_TOKEN =
  /(^|[^A-Za-z0-9@:/_.-])([A-Za-z0-9+/_-]{32,}={0,2})(?![A-Za-z0-9])/g;
const USER_INFO = /(:\/\/[^\s/:@]{0,200}:)([^\s/@$]{1,400})(@)/g;
/** A token in place of the name; names of people are hidden with them. */
const USER_ONLY = /(:\/\/)([^\s/:@$"'<>]{6,400})(@)/g;
/** What the name of a secret has in it. @internal */
export const SECRET_NAME =
  /(?:password|passwd|passphrase|pwd|(?<![A-Za-z])pass|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?)/
    .source;
const VALUE = /(?:"[^"\n]*"?|'[^'\n]*'?|[^\s"'#,}]+)/.source;
const ASSIGNED = new RegExp(
  `((?<![$])(?<!\\$\\{)${SECRET_NAME}["']?\\s{0,9}[:=]\\s{0,9})(?![{[]\\s)(${VALUE})`,
  'gi',
);
const FLAG = new RegExp(
  `(--?(?:password|passwd|passphrase|token|secret|api-key)(?:=|\\s{1,9}))((?!-)${VALUE})`,
  'gi',
);
/** `-p` is a password for those who log in, and a project or port for others. */
const LOGIN_FLAG =
  /(\b(?:login|sshpass|mysql\w*|mariadb\w*)\b[^\n]{0,400}?\s-p[= ]?)([^\s"'$-][^\s"']*)/gi;
const PAIR = /((?:^|\s)(?:-u|--user)[= ]?["']?[^\s:"'$]{1,200}:)([^\s"'$]+)/g;
const BEARER =
  /(\b(?:bearer|basic|authorization:\s{0,9}\w+)\s{1,9})([\w.~+/=-]{8,})/gi;
/** What stands behind these is meant to be read. */
const VERSION_KEY =
  /(?:tag|ref|sha(?:256)?|digest|commit|revision|version)["']?\s*[:=]\s*["']?$/i;

const unquoted = (value: string) => value.replace(/^["']|["']$/g, '');
const isReference = (value: string) =>
  /^["']?[$<]/.test(value) || unquoted(value) === MASK;
/** A run of lower-case words is a name, not a key. */
const isName = (value: string) =>
  !/[0-9]/.test(value) || /^[a-z][a-z-]*(?:[-_/][a-z0-9.]+)+$/.test(value);
const isPlain = (value: string) =>
  /^(?:true|false|write|read|none|inherit|null|\d{1,3}|)[.,;:)`]*$/i.test(
    unquoted(value),
  );

/**
 * Replaces what is a credential by its form or by what stands before it.
 *
 * @internal
 */
export function redactKnown(text: string): string {
  let result = text;
  for (const credential of CREDENTIALS) {
    result = result.replace(credential, MASK);
  }
  const hide = (all: string, before: string, value: string) =>
    isReference(value) || isPlain(value) ? all : `${before}${MASK}`;
  return result
    .replace(USER_INFO, (all, before, value, at) =>
      isReference(value) ? all : `${before}${MASK}${at}`,
    )
    .replace(USER_ONLY, (_all, before, _name, at) => `${before}${MASK}${at}`)
    .replace(ASSIGNED, hide)
    .replace(FLAG, hide)
    .replace(LOGIN_FLAG, hide)
    .replace(PAIR, (all, before, value) =>
      /^\d+$/.test(value) ? all : `${before}${MASK}`,
    )
    .replace(BEARER, hide);
}

/**
 * Replaces everything that looks like a credential. Would rather hide too much
 * than too little.
 *
 * @internal
 */
export function redact(text: string): string {
  return redactKnown(text).replace(
    LONG_TOKEN,
    (all, before, value, at: number, whole: string) =>
      isName(value) || VERSION_KEY.test(whole.slice(0, at + before.length))
        ? all
        : `${before}${MASK}`,
  );
}
