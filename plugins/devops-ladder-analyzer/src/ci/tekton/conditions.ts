import type { Tri } from '../../pipeline/types';
import { child, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { substitute } from './params';

const isOpen = (value: string) => /\$\{\{|\{\{|\$\(/.test(value);

function ruleHolds(
  rule: YamlNode,
  params: Readonly<Record<string, string>>,
): Tri {
  const input = text(child(rule, 'input'));
  const values = texts(child(rule, 'values')).map(value =>
    substitute(value, params),
  );
  const given = input === undefined ? undefined : substitute(input, params);
  if (given === undefined || isOpen(given) || values.some(isOpen)) {
    return 'unknown';
  }
  const isIn = values.includes(given);
  return text(child(rule, 'operator')) === 'notin' ? !isIn : isIn;
}

/** Rules over whether the run has failed so far. */
const STATUS = /\$\(tasks\.(?:[\w-]+\.)?status\)/;

/**
 * How a `when` reads: whether it holds, and whether it asks for a run that has
 * failed or succeeded.
 *
 * @internal
 */
export function readWhen(
  node: YamlNode | undefined,
  params: Readonly<Record<string, string>>,
): { holds: Tri; onFailure: boolean; onSuccess: boolean } {
  let holds: Tri = true;
  let onFailure = false;
  let onSuccess = false;
  for (const rule of items(node)) {
    const isStatus = STATUS.test(text(child(rule, 'input')) ?? '');
    const isIn = text(child(rule, 'operator')) === 'in';
    if (isStatus && isIn) {
      const values = texts(child(rule, 'values'));
      const failed = values.includes('Failed');
      onFailure ||= failed && values.length === 1;
      onSuccess ||= !failed;
    } else if (holds !== false) {
      const result = isStatus ? 'unknown' : ruleHolds(rule, params);
      holds = result === true ? holds : result;
    }
  }
  return { holds, onFailure, onSuccess };
}
