// @ts-check

const AXES = ['automation', 'path', 'safety', 'feedback', 'self_service'];

/** What a service is filtered, ordered and counted by; null until it is assessed. */
const STANDING = [
  'tally',
  'rung',
  'needed',
  'fit',
  'gap',
  'coverage',
  ...AXES.map(axis => `axis_${axis}`),
  'weakest_link',
  'stale',
  'problem',
  'outcomes',
  'assumed',
];

/**
 * Where each service stands, beside what the catalog says of it: so that lists
 * and the overview look at one table, and at no document.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('services', table => {
    table.text('domain').index().comment('Of its system');
    table.text('tags').comment('|tag|tag|');
    table.text('tally').comment('What the overview counts');
    table.integer('rung').comment('Attained');
    table.integer('needed');
    table.text('fit');
    table
      .integer('gap')
      .comment('Rungs missing; negative where there are more');
    table.integer('coverage').comment('Known of applicable, in 1/10000');
    for (const axis of AXES) {
      table.integer(`axis_${axis}`).comment('Level attained');
    }
    table.text('weakest_link');
    table.integer('stale').comment('0 or 1');
    table.text('problem').comment('Reason why a source could not be read');
    table.text('outcomes').comment('A letter for each capability');
    table.text('assumed').comment('JSON: assumed values by fact');
  });
  // Without a digest, each is written when it is judged anew; no model is ''.
  await knex('assessments').update({ judged_by: '', digest: null });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('services', table => {
    table.dropIndex('domain');
    table.dropColumns('domain', 'tags', ...STANDING);
  });
};
