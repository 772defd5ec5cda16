/** The columns of the task table annexed to notices (重点任务 holds two levels). */
export const taskTableHeads = ['重点任务', '贯彻举措', '牵头单位', '责任单位'] as const;
