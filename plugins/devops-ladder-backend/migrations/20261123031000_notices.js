// @ts-check

/**
 * What owners will be told of, once a second look confirms it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('notices', table => {
    table.comment('Changes for the worse that wait for a second look');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('kind').notNullable().comment('rung-dropped, severe-trap');
    table.text('detail').notNullable().comment('The rung before, or the trap');
    table.dateTime('seen_at').notNullable();
    table.primary(['entity_ref', 'kind', 'detail']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notices');
};
