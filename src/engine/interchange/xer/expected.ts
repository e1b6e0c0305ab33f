import type { Expected } from '../tally.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const stamps =
  'guid tmpl_guid create_date create_user update_date update_user last_chng_date last_checksum add_by_name add_date';

/** What Primavera recomputes or writes for itself. */
export const xerExpected: Expected = {
  derived: new Map(
    Object.entries({
      TASK: words(`${stamps} proj_id rev_fdbk_flag driving_path_flag restart_date reend_date rem_late_start_date
      rem_late_end_date float_path float_path_order auto_compute_act_flag act_this_per_work_qty
      act_this_per_equip_qty est_wt`),
      PROJWBS:
        words(`${stamps} obs_id status_code sum_data_flag ev_compute_type ev_etc_compute_type ev_user_pct
      ev_etc_user_value est_wt plan_open_state`),
      PROJECT:
        words(`${stamps} last_tasksum_date fcst_start_date sum_refresh_date last_fin_dates_id trsrcsum_loaded
      sumtask_loaded name_sep_char task_code_base task_code_step task_code_prefix task_code_prefix_flag
      def_complete_pct_type def_duration_type def_qty_type def_rate_type def_task_type sum_assign_level
      loaded_scope_level fy_start_month_num wbs_max_sum_level rsrc_self_add_flag allow_complete_flag
      rsrc_multi_assign_flag checkout_flag project_flag act_this_per_link_flag act_pct_link_flag batch_sum_flag
      def_rollup_dates_flag use_project_baseline_flag rem_target_link_flag reset_planned_flag`),
      CALENDAR: words(`${stamps} rsrc_private year_hr_cnt`),
      RSRC: words(
        `${stamps} rsrc_seq_num auto_compute_act_flag def_cost_qty_link_flag ot_flag active_flag cost_qty_type`,
      ),
      RSRCRATE: words('rsrc_rate_id'),
      TASKRSRC: words(`${stamps} proj_id target_cost remain_qty_per_hr rollup_dates_flag rate_type
      cost_per_qty_source_type rsrc_type cost_per_qty`),
      TASKPRED: words('task_pred_id float_path aref arls comments'),
      UDFVALUE: words('proj_id'),
      UDFTYPE: words('udf_type_name super_flag'),
      ACTVTYPE: words('actv_short_len seq_num proj_id actv_code_type_scope'),
      ACTVCODE: words('seq_num parent_actv_code_id color'),
      TASKACTV: words('proj_id'),
      SCHEDOPTIONS: words('schedoptions_id'),
    }),
  ),
  defaults: new Map(
    Object.entries({
      'TASK/duration_type': 'DT_FixedDUR2',
      'TASK/lock_plan_flag': 'N',
    }),
  ),
};

/** Dictionaries of the installation that say nothing about this project. */
export const xerSideTables: ReadonlySet<string> = words('CURRTYPE FINTMPL OBS MEMOTYPE UMEASURE');
