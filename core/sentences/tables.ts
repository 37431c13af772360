import type { Sentence } from './sentence.ts';

/** Tables: CSV, TSV, spreadsheets, glossaries. */
export const TABLES = {
  'table-empty': {
    zh: '表格是空的，没有任何一行。请检查是否选对了文件。',
    en: 'The table is empty: there is no row in it. Check that it is the right file.',
  },
  'table-no-rows': {
    zh: '表格只有列名，没有任何条目。请检查是否选对了文件。',
    en: 'The table has names of columns but no entry below them. Check that it is the right file.',
  },
  'table-one-column': {
    zh: '文件不是表格：找不到分隔各列的逗号、分号或制表符。请另存为 CSV 或 XLSX 后重试。',
    en: 'This is no table: no comma, semicolon or tab that parts the columns was found. Save it as CSV or XLSX and try again.',
  },
  'table-no-term-column': {
    zh: '没有一列是术语。请至少把一列设为某种语言的术语。',
    en: 'No column holds terms. Set at least one column to be the terms of a language.',
  },
  'table-too-wide': {
    zh: '一行超过 {limit} 列，文件不予读取。请检查分隔符，或删去不用的列。',
    en: 'A row has more than {limit} columns; the file is not read. Check the separator, or delete columns that are not needed.',
  },
  'table-row-too-long': {
    zh: '一行超过 {limit} 个字符，文件不予读取。请检查所示位置之后的引号和换行。',
    en: 'A row is longer than {limit} characters; the file is not read. Check the quotation marks and line breaks after the place shown.',
  },
  'table-quote-unbalanced': {
    zh: '此处的引号没有收尾，已当作普通字符，其后各行照常读取。请补上引号。',
    en: 'The quotation mark here is never closed; it was read as a character like any other, and so were the rows after it. Close it.',
  },
  'table-quote-stray': {
    zh: '带引号的单元格里有没有成对的引号，已按原样保留（{count} 格）。',
    en: 'A quoted cell has quotation marks in it that are not doubled; they were kept as written ({count} cells).',
  },
  'table-row-short': {
    zh: '有 {count} 行不足 {expected} 列，缺的单元格按空白处理。',
    en: '{count} rows have fewer than {expected} columns; the cells that are missing were taken as empty.',
  },
  'table-row-long': {
    zh: '有 {count} 行超过 {expected} 列，多出的内容已保留为概念的注释。请检查分隔符和引号。',
    en: '{count} rows have more than {expected} columns; what is beyond was kept as notes of the concept. Check separators and quotation marks.',
  },
  'table-row-no-term': {
    zh: '有 {count} 行没有术语，其他内容已保留。',
    en: '{count} rows have no term; what else they hold was kept.',
  },
  'table-values-uneven': {
    zh: '{category} 有 {count} 格的值与术语个数不符，已整格记在第一个术语下。',
    en: 'In {count} cells of {category} there are not as many values as terms; the whole cell was put to the first term.',
  },
  'table-concept-too-large': {
    zh: '编号 {id} 相同的行超过 {limit} 行，已从此处另起一个概念。请检查编号列。',
    en: 'More than {limit} rows in a row have the id {id}; a new concept begins here. Check the column of ids.',
  },
  'xlsx-not-workbook': {
    zh: '文件是压缩包，但不是 Excel 工作簿（.xlsx）。请在 Excel 中另存为 .xlsx 后重试。',
    en: 'The file is an archive but no Excel workbook (.xlsx). Save it as .xlsx in Excel and try again.',
  },
  'xlsx-old-format': {
    zh: '文件是旧格式的 Excel 文件（.xls）或加了密码。请在 Excel 中去掉密码，另存为 .xlsx 后重试。',
    en: 'The file is an old Excel file (.xls) or protected by a password. In Excel remove the password, save it as .xlsx and try again.',
  },
  'xlsx-too-large': {
    zh: '工作簿解开后太大（{part}），为安全起见不予读取。请分成几个文件，或另存为 CSV。',
    en: 'Unpacked, the workbook is too large ({part}); for safety it is not read. Divide it into several files, or save it as CSV.',
  },
  'xlsx-damaged': {
    zh: '工作簿已损坏（{part}：{reason}）。请在 Excel 中打开、修复并另存后重试。',
    en: 'The workbook is damaged ({part}: {reason}). Open it in Excel, have it repaired, save it and try again.',
  },
  'xlsx-other-sheets': {
    zh: '只读取了工作表“{sheet}”。未读取的：{others}。如需导入，请把它们另存为单独的文件。',
    en: 'Only the sheet “{sheet}” was read. Not read: {others}. To import these, save each as a file of its own.',
  },
  'xlsx-merged-cells': {
    zh: '有 {count} 处合并单元格，内容只记在左上角一格。',
    en: '{count} groups of cells are merged; their text counts for the top left cell only.',
  },
  'xlsx-error-value': {
    zh: '有 {count} 格是 Excel 的错误值（如 {value}），按空白处理。',
    en: '{count} cells hold an error of Excel (such as {value}) and were taken as empty.',
  },
  'xlsx-too-many-rows': {
    zh: '条目超过 Excel 的上限 {limit} 行。请导出为 CSV，或分术语库导出。',
    en: 'There are more entries than the {limit} rows that Excel allows. Export as CSV, or one collection at a time.',
  },
} as const satisfies Record<string, Sentence>;
