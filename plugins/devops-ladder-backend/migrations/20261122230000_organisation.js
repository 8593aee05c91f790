// @ts-check

/**
 * What the services show of their organisation, and by which model each was
 * judged.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('services', table => {
    table.boolean('owned_by_team').notNullable().defaultTo(false);
  });
  await knex.schema.alterTable('assessments', table => {
    table.text('judged_by').notNullable().defaultTo('').index();
    table.text('pipeline_origin').notNullable().defaultTo('unknown');
    table.text('machinery_use').notNullable().defaultTo('unknown');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assessments', table => {
    table.dropIndex('judged_by');
    table.dropColumns('judged_by', 'pipeline_origin', 'machinery_use');
  });
  await knex.schema.alterTable('services', table => {
    table.dropColumn('owned_by_team');
  });
};
