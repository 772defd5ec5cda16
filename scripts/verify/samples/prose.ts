/** General official prose, made up: nothing in it is taken from a report. */
import type { Random } from './random.ts';

const openers = [
  '去年以来',
  '与此同时',
  '在此基础上',
  '记者从会上获悉',
  '回顾全年',
  '从各地情况看',
  '下一阶段',
  '按照部署',
  '据介绍',
  '多年来',
];
const actors = [
  '各级窗口单位',
  '有关负责同志',
  '基层干部',
  '镇街便民大厅',
  '牵头科室',
  '值班人员',
  '业务骨干',
  '联络员队伍',
  '服务专员',
  '受访企业',
];
const manners = [
  '紧盯短板',
  '主动上门',
  '逐项对账',
  '边学边改',
  '不等不靠',
  '用心用情',
  '条块联动',
  '分类施策',
  '靠前一步',
  '倒排工期',
];
const verbs = [
  '梳理了',
  '完善了',
  '打通了',
  '补齐了',
  '压减了',
  '改写了',
  '盘活了',
  '优化着',
  '探索出',
  '巩固住',
];
const objects = [
  '群众反映集中的堵点',
  '窗口叫号的老办法',
  '一批管用的好做法',
  '表格填报的繁琐环节',
  '老旧小区的加装清单',
  '夜间咨询的人手安排',
  '材料流转的时间表',
  '跨层级的协同机制',
  '上门帮办的工作台账',
  '惠企政策的兑现路径',
];
const results = [
  '让办事人少跑了冤枉路',
  '赢得不少点赞',
  '效果还要看长远',
  '为后续改革蹚出了路子',
  '一线反响热烈',
  '但仍有提升空间',
  '数据每周更新一次',
  '经验正在片区推开',
  '也留下几道待解的题',
  '市民对此普遍认可',
];

export function madeUpSentence(random: Random): string {
  const one = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const clauses = [
    `${one(openers)}，${one(actors)}${one(manners)}，${one(verbs)}${one(objects)}`,
    `${one(actors)}${one(manners)}、${one(manners)}，${one(verbs)}${one(objects)}`,
    `${one(openers)}，${one(verbs).slice(0, 2)}${one(objects)}成为${one(actors)}的头等大事`,
  ];
  return `${one(clauses)}，${one(results)}。`;
}

export const madeUpPassage = (random: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => madeUpSentence(random)).join('');
