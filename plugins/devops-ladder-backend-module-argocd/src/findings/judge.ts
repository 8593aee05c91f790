import {
  Claim,
  judgeStates,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Rule } from './Case';
import { Seen, Unseen } from './Seen';

/** What all applications of a service come to. @internal */
export function judge(rule: Rule, seen: Seen[], unseen: Unseen[]): Claim {
  return judgeStates(rule, seen, unseen, ({ app }) => app);
}
