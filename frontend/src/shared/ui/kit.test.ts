import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/shared/lib/problem'
import DxButton from './DxButton.vue'
import DxErrorSummary from './DxErrorSummary.vue'
import DxField from './DxField.vue'
import DxTextInput from './DxTextInput.vue'

describe('DxField', () => {
  const form = (error: string) =>
    mount(
      defineComponent({ render: () => h(DxField, { label: '公司名称', help: '与执照一致', error, required: true }, { default: () => h(DxTextInput) }) }),
    )

  it('ties label, help and error to the control inside', () => {
    const field = form('太短')
    const input = field.get('input').element
    expect(field.get('label').attributes('for')).toBe(input.id)
    const described = input.getAttribute('aria-describedby')!.split(' ')
    expect(described.map((id) => field.get(`[id="${id}"]`).text())).toEqual(['与执照一致', '● 太短'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('does not call a right field invalid', () => {
    expect(form('').get('input').attributes('aria-invalid')).toBeUndefined()
  })
})

describe('DxButton', () => {
  it('says why it cannot be pressed, and does nothing', async () => {
    const button = mount(DxButton, { props: { reason: '还有部门在办' }, slots: { default: '办结' } })
    await button.trigger('click')
    expect(button.emitted('click')).toBeUndefined()
    expect(button.text()).toContain('还有部门在办')
    expect(button.attributes('aria-disabled')).toBe('true')
  })

  it('is pressed once while it works', async () => {
    const button = mount(DxButton, { slots: { default: '提交' } })
    await button.trigger('click')
    await button.setProps({ loading: true })
    await button.trigger('click')
    expect(button.emitted('click')).toHaveLength(1)
  })
})

describe('DxErrorSummary', () => {
  it('lists what is not shown beside a field, by the name of the field', () => {
    const error = new ProblemError(422, {
      title: '有几处要改',
      detail: '请看标出的地方',
      errors: [
        { path: 'form.capital', code: 'minimum', message: '至少 1 万元' },
        { path: 'form.name', code: 'required', message: '请填写' },
      ],
    })
    const summary = mount(DxErrorSummary, { props: { error, labels: { 'form.capital': '注册资本' }, beside: ['form.name'] } })
    expect(summary.attributes('role')).toBe('alert')
    expect(summary.findAll('li').map((item) => item.text())).toHaveLength(1)
    expect(summary.text()).toContain('注册资本')
    expect(summary.text()).not.toContain('请填写')
  })

  it('shows nothing while nothing is wrong', () => {
    expect(mount(DxErrorSummary, { props: { error: null } }).text()).toBe('')
  })
})
