import { CustomisationNote } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * What configuration asks for and cannot be used: left out, and shown to
 * people instead of stopping the portal.
 */
export class IgnoredSettings {
  readonly notes: CustomisationNote[] = [];

  /** @param key - the key of the setting, e.g. `devopsLadder.factRules[0]` */
  add(key: string, message: string): void {
    this.notes.push({ source: 'app-config', item: key, message });
  }
}
