import { expect, test } from 'vitest';
import { resolve, type Scope } from './resolve-template.ts';

const scope: Scope = {
  pseudo: { 'AWS::Region': 'ap-southeast-1' },
  named: (id, attribute) => (id === 'table' ? (attribute === 'Arn' ? 'arn:table' : 'ledger') : undefined),
  exported: (name) => (name === 'data:table' ? 'ledger' : undefined),
};

test('mọi hàm của CloudFormation mà bản mẫu dùng được tính ra, ở mọi độ sâu', () => {
  const template = {
    name: { Ref: 'table' },
    list: [{ 'Fn::GetAtt': ['table', 'Arn'] }, { 'Fn::ImportValue': 'data:table' }],
    text: { 'Fn::Join': ['/', [{ 'Fn::GetAtt': ['table', 'Arn'] }, 'index', { Ref: 'AWS::Region' }]] },
    put: { 'Fn::Sub': '${table.Arn} in ${AWS::Region}' },
    third: { 'Fn::Select': [2, { 'Fn::Split': [':', 'a:b:c'] }] },
  };
  expect(resolve(template, scope)).toEqual({
    name: 'ledger',
    list: ['arn:table', 'ledger'],
    text: 'arn:table/index/ap-southeast-1',
    put: 'arn:table in ap-southeast-1',
    third: 'c',
  });
});

test('tham chiếu tới điều không có, hay hàm chưa biết, làm dừng lại', () => {
  expect(() => resolve({ Ref: 'nobody' }, scope)).toThrow('nobody');
  expect(() => resolve({ 'Fn::Base64': 'x' }, scope)).toThrow('Fn::Base64');
});
