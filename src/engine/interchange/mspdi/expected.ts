import type { Expected } from '../tally.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const earnedValue = 'BCWS BCWP ACWP CV SV VAC EAC CPI SPI';
const variances = 'StartVariance FinishVariance WorkVariance CostVariance DurationVariance';
const overtime =
  'OvertimeCost OvertimeWork ActualOvertimeCost ActualOvertimeWork RemainingOvertimeCost RemainingOvertimeWork';
const stamps = 'CreateDate CreationDate GUID';

/** What Microsoft Project recomputes, or writes when the user says nothing. */
export const mspdiExpected: Expected = {
  derived: new Map(
    Object.entries({
      '': words(`CurrentDate LastSaved CreationDate ExtendedCreationDate SaveVersion BuildNumber GUID Revision
      CurrencyDigits CurrencySymbol CurrencySymbolPosition ActualsInSync AdminProject ProjectExternallyEdited 
      NewTasksEstimated SplitsInProgressTasks TaskUpdatesResource AutoAddNewResourcesAndTasks Autolink
      MicrosoftProjectServerURL DurationFormat WorkFormat WeekStartDay NewTasksAreManual NewTasksEffortDriven
      InsertedProjectsLikeSummary UpdateManuallyScheduledTasksWhenEditingLinks`),
      'Tasks/Task': words(`${earnedValue} ${variances} ${stamps} EarlyStart EarlyFinish StartSlack FinishSlack
      RegularWork RemainingWork RemainingCost PercentWorkComplete OverAllocated DisplayAsSummary HideBar Rollup
      LevelingDelayFormat ResumeValid IsPublished FreeformDurationFormat PreLeveledStart PreLeveledFinish`),
      'Tasks/Task/PredecessorLink': words('LagFormat'),
      'Tasks/Task/Baseline': words('DurationFormat Interim EstimatedDuration BCWS BCWP FixedCostAccrual'),
      'Tasks/Task/ExtendedAttribute': words('DurationFormat'),
      'Resources/Resource':
        words(`${earnedValue} ${variances} ${stamps} ${overtime} ID Work RegularWork ActualWork
      RemainingWork Cost ActualCost RemainingCost PercentWorkComplete PeakUnits OverAllocated Start Finish
      StandardRateFormat OvertimeRateFormat AvailableFrom AvailableTo`),
      'Resources/Resource/ExtendedAttribute': words('DurationFormat'),
      'Assignments/Assignment':
        words(`${earnedValue} ${variances} ${stamps} ${overtime} RegularWork ActualCost
      RemainingCost PercentWorkComplete Overallocated Milestone Summary LevelingDelayFormat Resume Stop
      LinkedFields UpdateNeeded`),
      'Calendars/Calendar': words('GUID IsBaselineCalendar'),
      'ExtendedAttributes/ExtendedAttribute': words(
        'Guid SecondaryPID SecondaryGuid Ltuid ElemType MaxMultiValues',
      ),
      'OutlineCodes/OutlineCode': words('Guid FieldID FieldName Alias PhoneticAlias'),
    }),
  ),
  defaults: new Map(
    Object.entries({
      'Tasks/Task/FixedCostAccrual': '3',
      'Tasks/Task/LevelAssignments': '1',
      'Tasks/Task/LevelingCanSplit': '1',
      'Tasks/Task/CommitmentType': '0',
      'Resources/Resource/AccrueAt': '3',
      'Resources/Resource/CanLevel': '1',
      'Resources/Resource/WorkGroup': '0',
      'Assignments/Assignment/HasFixedRateUnits': '1',
      FYStartDate: '1',
      WeekStartDay: '1',
      DurationFormat: '7',
      WorkFormat: '2',
      DefaultFixedCostAccrual: '3',
    }),
  ),
};
