// @ts-check

/**
 * Where each service stood, a row for each change.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('changes', table => {
    table.comment('Where each service stands since when, and why');
    table.bigIncrements('id');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.dateTime('at').notNullable();
    table.text('day').notNullable().comment('Of `at`, in UTC: YYYY-MM-DD');
    table.text('cause').notNullable();
    table.text('cause_detail').comment('Commit, collector or model version');
    table.integer('attained').notNullable();
    table.integer('possible').notNullable();
    table.integer('needed').notNullable();
    table.text('fit').notNullable();
    table.text('axes').notNullable().comment('JSON: level by axis');
    table.text('traps').notNullable().comment('JSON: ids');
    table.index(['entity_ref', 'at']);
    table.index(['at']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('changes');
};
