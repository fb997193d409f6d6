def test_x(server):
    print(server.url)
async def test_y(signed_in, open_page, server):
    p = await open_page("phone", await signed_in("chen.qihang@example.com"))
    await p.goto("/"); await p.wait_for_timeout(800); await p.screenshot(path="/tmp/dxb/home.png")
    p = await open_page("desk", await signed_in("li.min"))
    await p.goto("/staff"); await p.wait_for_timeout(1500); await p.screenshot(path="/tmp/dxb/staff.png")
